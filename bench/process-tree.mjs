// Runs a command and tells what it and all the processes it started cost: CPU, and the most memory they held together.
// Linux only, as /proc is read; elsewhere both are undefined.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const every = 200; // ms between two looks at the memory
const tick = 10; // ms: /proc counts CPU in hundredths of a second, on all of Linux

/** @returns `stdout` and `stderr` too, for whoever wants to say what went wrong */
export async function runMeasured(command, args, { cwd }) {
  const before = cpuOfEnded();
  const began = performance.now();
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) child[name].on('data', (data) => (said[name] += data));
  let peakRss = 0;
  const look = () => (peakRss = Math.max(peakRss, memoryOf(child.pid)));
  const watch = setInterval(look, every);
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  clearInterval(watch);
  const wallMs = performance.now() - began;
  const linux = before !== undefined;
  return {
    ...said,
    code,
    wallMs,
    cpuMs: linux ? cpuOfEnded() - before : undefined,
    peakRss: linux ? peakRss : undefined,
  };
}

/**
 * CPU of this process's children that have ended, and of theirs: no look every so often can miss the last of it.
 * Node's own resourceUsage tells only of itself.
 */
function cpuOfEnded() {
  if (!existsSync('/proc/self/stat')) return undefined;
  const [user, system] = statOf('self').slice(13, 15).map(Number);
  return (user + system) * tick;
}

/** Resident bytes of a process and its descendants. What they share, the program itself, counts once for each. */
function memoryOf(root) {
  if (!existsSync('/proc/self/stat')) return 0;
  const parents = new Map();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const stat = statOf(pid);
    if (stat) parents.set(Number(pid), { parent: Number(stat[1]), pages: Number(stat[21]) });
  }
  const isOurs = (pid) => pid === root || (parents.has(pid) && isOurs(parents.get(pid).parent));
  return [...parents].reduce((sum, [pid, { pages }]) => sum + (isOurs(pid) ? pages * pageSize : 0), 0);
}

const pageSize = 4096; // of memory, as x86-64 and most of arm64 have it

/** What follows the name, which may hold spaces: state, parent …; undefined where the process has just ended. */
function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
