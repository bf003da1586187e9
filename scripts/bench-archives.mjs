// Measures how fast web archives are read, and in how much memory: `node scripts/bench-archives.mjs FILE.warc[.gz] …`. Runs the built
// code: `npm run build` first. CPU, not wall time, and all threads of the process are counted.
import { createReadStream, statSync } from 'node:fs';
import { readArchive } from '../dist/input/archives/read-archive.js';

const most = 16 * 1024 * 1024;

for (const path of process.argv.slice(2)) console.log(JSON.stringify(await measure(path)));

async function measure(path) {
  const counts = {};
  let bytes = 0;
  let rss = 0;
  let sampled = 0;
  const before = process.cpuUsage();
  const start = performance.now();
  for await (const item of readArchive(createReadStream(path, { highWaterMark: 262_144 }), { most })) {
    counts[item.as] = (counts[item.as] ?? 0) + 1;
    bytes += item.block?.length ?? 0;
    if (bytes > sampled && (sampled = bytes + 4e6)) rss = Math.max(rss, process.memoryUsage.rss());
  }
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  const megabytes = statSync(path).size / 1e6;
  return {
    path,
    megabytes: Math.round(megabytes),
    pageMegabytes: Math.round(bytes / 1e6),
    seconds: round((performance.now() - start) / 1000),
    cpuSeconds: round(seconds),
    megabytesPerCpuSecond: Math.round(megabytes / seconds),
    pageMegabytesPerCpuSecond: Math.round(bytes / 1e6 / seconds),
    mostRssMegabytes: Math.round(rss / 1e6),
    counts,
  };
}

function round(value) {
  return Math.round(value * 100) / 100;
}
