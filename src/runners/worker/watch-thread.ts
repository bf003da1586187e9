// The thread that watches a worker: see watch.ts.
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { lastWords } from './messages.js';
import type { WatchData } from './watch.js';

const every = 100; // milliseconds; guess: a hundredth of what a page may take at most
const { shared, cpuSeconds, megabytes, parent } = workerData as WatchData; // startWatch gave it

let page = 0;
let began = 0;
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
  const now = Atomics.load(shared, 0);
  const cpu = cpuUsed();
  if (now !== page) {
    page = now;
    began = cpu;
    return;
  }
  if (page === 0) return;
  const patience = Atomics.load(shared, 1) / 100;
  if (cpu - began > cpuSeconds * patience) end(`cpu: more than ${cpuSeconds * patience} seconds of CPU time`);
  if (process.memoryUsage.rss() > megabytes * 1024 * 1024) end(`memory: more than ${megabytes} MB of memory`);
}, every);

function cpuUsed(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function end(why: string): void {
  writeSync(2, `${lastWords} ${why}\n`);
  process.kill(process.pid, 'SIGKILL');
}
