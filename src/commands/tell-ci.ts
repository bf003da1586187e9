// What a run leaves for the system that started it: JUnit XML where it is asked for, and on GitHub Actions a summary of the job
// and annotations.
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { annotations } from '../report/ci/annotations.js';
import { jobSummary } from '../report/ci/job-summary.js';
import { junitXml } from '../report/ci/junit.js';
import type { Verdict } from '../report/ci/verdict.js';
import type { Terminal } from './terminal.js';

/**
 * @param junit where to write the XML, as typed
 * @returns whether what was asked for is there
 */
export async function tellCi(verdict: Verdict, junit: string | undefined, terminal: Terminal): Promise<boolean> {
  if (terminal.environment['GITHUB_ACTIONS'] === 'true') await tellGitHub(verdict, terminal);
  return junit === undefined || (await writeJunit(verdict, junit, terminal));
}

/** A summary that cannot be written is no reason for a run to fail. */
async function tellGitHub(verdict: Verdict, terminal: Terminal): Promise<void> {
  await terminal.write(annotations(verdict));
  const file = terminal.environment['GITHUB_STEP_SUMMARY'];
  if (!file) return;
  await appendFile(file, jobSummary(verdict)).catch(({ code }: NodeJS.ErrnoException) =>
    terminal.say(`The summary for GitHub could not be written (${code}): GITHUB_STEP_SUMMARY is "${file}".`),
  );
}

async function writeJunit(verdict: Verdict, typed: string, terminal: Terminal): Promise<boolean> {
  const file = resolve(terminal.folder, typed);
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, junitXml(verdict));
    return true;
  } catch (error) {
    terminal.say(`"${typed}" could not be written (${(error as NodeJS.ErrnoException).code}): --junit asks for it.`);
    return false;
  }
}
