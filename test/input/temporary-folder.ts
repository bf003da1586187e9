// Makes small trees of files in a temporary folder, and reads them as a run would.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Input, type InputOptions, openInput } from '../../src/input/input.js';
import type { RawPage } from '../../src/page/raw-page.js';
import { checkConfig } from '../../src/pipeline/config.js';

export const fields = checkConfig({}).jsonl;

export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, body] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), body);
  }
  return folder;
}

export async function readAll(input: Input): Promise<RawPage[]> {
  const pages: RawPage[] = [];
  for await (const page of input.read()) pages.push(page);
  return pages;
}

/** Reads `folder`, or the paths given below it. */
export async function inputOf(folder: string, options: Partial<InputOptions> = {}) {
  const input = await openInput({ base: folder, paths: ['.'], fields, ...options });
  return { input, pages: await readAll(input) };
}

/** A page in one line: id, and what it holds or why it failed. */
export function told({ id, form, url, fetched, failure, body }: RawPage): string {
  const text = failure ? `${failure.reason}: ${failure.because}` : Buffer.from(body).toString('utf8');
  return [id, form, url, fetched, text].filter((part) => part !== undefined).join(' | ');
}
