// One run at a time in a folder: a lock file says who runs, and a lock whose run is dead is taken over. The run that holds it
// touches it every few seconds, so that on a shared disk, too, a dead one can be told from a living one.
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { ConfigError } from '../pipeline/config-error.js';

export const lockName = '.copydesk-lock';

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** Boot and start of the process where the system tells (Linux): a number given to another process later is not it. */
  readonly since: string | null;
}

const touchEvery = 10_000; // milliseconds; guess
const deadAfter = 60_000; // milliseconds without a touch, for a lock of another machine; guess

/**
 * @param id of this run, for names that no other run uses
 * @param notice told when a lock that a dead run left is taken over
 * @returns what gives the folder free again
 * @throws ConfigError when another run holds it
 */
export async function lockFolder(
  folder: string,
  id: string,
  notice: (text: string) => void = () => {},
): Promise<() => Promise<void>> {
  const path = join(folder, lockName);
  const mine: Holder = { pid: process.pid, host: hostname(), since: await sinceOf(process.pid) };
  const text = `${JSON.stringify(mine)}\n`;
  if (!(await create(path, text))) {
    const whose = await takeOver(path, join(folder, `${lockName}-${id}`));
    if (!(await create(path, text))) throw refusal('another process');
    if (whose) notice(`Took over the lock that ${whose} left in the output folder.`);
  }
  const touching = setInterval(() => void touch(path), touchEvery).unref();
  return async () => {
    clearInterval(touching);
    await rm(path, { force: true });
  };
}

/** A lock that cannot be touched is told to be dead by another machine at worst a minute from now: no reason to stop. */
async function touch(path: string): Promise<void> {
  const now = new Date();
  await utimes(path, now, now).catch(() => undefined);
}

async function create(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Moves a dead lock aside. Moved first and read again then, so that a lock made in between is put back, not lost.
 * @returns whose it was, as far as it says
 */
async function takeOver(path: string, aside: string): Promise<string | undefined> {
  await refuseIfAlive(path);
  await rename(path, aside).catch(ignoreMissing);
  try {
    return await refuseIfAlive(aside);
  } catch (error) {
    await link(aside, path).catch(() => undefined);
    throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

async function refuseIfAlive(path: string): Promise<string | undefined> {
  const text = await readFile(path, 'utf8').catch(ignoreMissing);
  const holder = text === undefined ? undefined : parse(text);
  if (!holder) return undefined; // gone, or cut short by a crash while it was written
  const age = Date.now() - ((await stat(path).catch(ignoreMissing))?.mtimeMs ?? 0);
  const elsewhere = holder.host !== hostname();
  const name = `process ${holder.pid}${elsewhere ? ` on ${holder.host}` : ''}, last seen ${ageOf(age)} ago`;
  if (elsewhere ? age < deadAfter : await isAlive(holder)) throw refusal(name);
  return name;
}

function ageOf(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 120) return `${seconds} seconds`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`;
}

async function isAlive({ pid, since }: Holder): Promise<boolean> {
  try {
    process.kill(pid, 0); // sends nothing: only asks whether there is such a process
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false;
  }
  const now = await sinceOf(pid);
  return since === null || now === null || since === now;
}

async function sinceOf(pid: number): Promise<string | null> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' '); // the name may hold blanks and brackets
    return `${boot.trim()} ${afterName[19]}`; // proc(5): field 22 is the start time, the first after the name is field 3
  } catch {
    return null;
  }
}

function parse(text: string): Holder | undefined {
  try {
    const { pid, host, since } = JSON.parse(text) as Partial<Holder>; // checked in the next line
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host, since: since ?? null } : undefined;
  } catch {
    return undefined;
  }
}

const refusal = (who: string): ConfigError =>
  new ConfigError(
    `Another run writes to this output folder now: ${who}. Wait until it has ended, or choose another folder. ` +
      `If you are sure that nothing runs there, delete ${lockName} in it.`,
  );

const codeOf = (error: unknown): unknown => (error as NodeJS.ErrnoException).code; // undefined for other errors

function ignoreMissing(error: unknown): undefined {
  if (codeOf(error) === 'ENOENT') return undefined;
  throw error;
}
