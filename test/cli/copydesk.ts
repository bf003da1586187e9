// Runs the built command as a person would: in a folder of its own, as a process of its own.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export const clone = join(import.meta.dirname, '..', '..');
export const command = join(clone, 'dist', 'cli', 'copydesk.js');

/** A folder with these files in it, gone when the test is over. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** As if the folder's project depended on Copydesk. */
export function dependOnCopydesk(folder: string): void {
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(clone, join(folder, 'node_modules', 'copydesk'), 'dir');
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Call {
  readonly stdin?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  /** The script, where it is not the command itself. */
  readonly script?: string;
  /** Called with what has come on stderr so far, and with the process. */
  readonly watch?: (process: ReturnType<typeof spawn>) => void;
}

/** Where these tests run on GitHub Actions, the command would talk to it. */
const outsideCi = { GITHUB_ACTIONS: '', GITHUB_STEP_SUMMARY: '' };

export function copydesk(folder: string, words: readonly string[], call: Call = {}): Promise<Ended> {
  const { stdin = '', environment = {}, script = command, watch } = call;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...words], {
      cwd: folder,
      env: { ...process.env, ...outsideCi, ...environment },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    child.stdin.on('error', () => {}); // it may end before it has read all
    child.stdin.end(stdin);
    watch?.(child);
  });
}

export const rowsOf = (file: string): Record<string, unknown>[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

/** Every file below the folder with its content; where that is no text, each byte is a character. */
export function contentOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  const entries = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(
    entries.map((path) => [
      path.slice(folder.length + 1),
      readFileSync(path, path.endsWith('.parquet') ? 'latin1' : 'utf8'),
    ]),
  );
}
