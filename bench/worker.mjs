// One tool in a process of its own: `node worker.mjs <tool> <pages.jsonl> [--once]`. It answers each line on stdin with a line of
// JSON: "answers" reads all pages and gives what came out; "warm" reads on until the compiler has done its work; "round" reads them
// again, throws away what comes out, as keeping it would make the garbage collector's work a part of the figure, and gives the CPU
// of each and the peak of memory so far.
// With --once it reads the first page and says what CPU the whole process took. worker.py is the same for Python.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const [name, path, once] = process.argv.slice(2);
const [enoughMs, mostPasses] = [1000, 5]; // of a round
const [warmReads, warmMs] = [240, 8000]; // V8 is still compiling Copydesk after a hundred pages
const say = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);

const tool = await openTool();
if (tool) await serve();

async function openTool() {
  try {
    const { open, packages = [] } = await import(`./tools/${name}.mjs`);
    const opened = await open();
    if (!once) say({ versions: packages.map((one) => `${one} ${versionOf(one)}`) });
    return opened;
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND' && error.code !== 'MODULE_NOT_FOUND') throw error;
    say({ missing: 'not installed: cd bench && npm ci' });
    return undefined;
  }
}

async function serve() {
  const pages = readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  for (const page of pages) tool.prepare?.(page);
  if (once) {
    await tryTo(pages[0]);
    return say({ ms: cpuMs() });
  }
  const work = { answers: () => answersTo(pages), warm: () => warmUp(pages), round: () => cpuOf(pages) };
  for await (const line of createInterface({ input: process.stdin })) say(await work[line]());
}

async function answersTo(pages) {
  const answers = [];
  for (const page of pages) answers.push(await answerTo(page));
  return { answers };
}

/** Until so many pages have been read or so much CPU was spent, whichever comes first. */
async function warmUp(pages) {
  const began = cpuMs();
  let reads = 0;
  for (; reads < warmReads && cpuMs() - began < warmMs; reads++) await tryTo(pages[reads % pages.length]);
  return { warmedBy: reads };
}

/** Fast tools read the pages several times, as a short time is measured badly. @returns the mean for each page */
async function cpuOf(pages) {
  const ms = pages.map(() => 0);
  let passes = 0;
  for (; passes === 0 || (passes < mostPasses && sum(ms) < enoughMs); passes++) {
    for (const [at, page] of pages.entries()) {
      const before = cpuMs();
      await tryTo(page);
      ms[at] += cpuMs() - before;
    }
  }
  return { ms: ms.map((all) => all / passes), peakRss: peakRss() };
}

function sum(numbers) {
  return numbers.reduce((total, one) => total + one, 0);
}

/** What a tool gives as markup is made text here, where no clock runs. */
async function answerTo(page) {
  try {
    return { text: tool.text(await tool.read(page)) ?? '' };
  } catch (error) {
    return { error: String(error?.message ?? error) };
  }
}

async function tryTo(page) {
  try {
    await tool.read(page);
  } catch {
    // "answers" has told it
  }
}

function cpuMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** In bytes. Linux keeps it for the memory of this program alone; getrusage would count what the parent had at the fork. */
function peakRss() {
  try {
    return Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}

function versionOf(packageName) {
  return JSON.parse(readFileSync(new URL(`./node_modules/${packageName}/package.json`, import.meta.url), 'utf8'))
    .version;
}
