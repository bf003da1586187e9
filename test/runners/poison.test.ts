// Pages that stop whoever cleans them: a user's stage that does what hostile pages make parsers do. The run goes on, the culprit is
// told and kept, all others are as if it had not been there, and no process is left behind.
import type { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copydesk, dependOnCopydesk, folderWith, rowsOf } from '../cli/copydesk.js';
import { story } from '../cli/stories.js';

/** Each of these stops a process, or never ends; some of them take a whole program down through worker threads as well. */
const poisons: Readonly<Record<string, readonly [code: string, reason: string, because: RegExp]>> = {
  abort: ['process.abort()', 'worker-died', /the worker was ended by SIGABRT/],
  arrays: ['const all = []; for (;;) all.push(new Array(1e5).fill(all.length));', 'memory-limit', /memory/],
  backtracking: ["/^(a+)+$/.test('a'.repeat(50) + '!')", 'cpu-limit', /more than \d+ seconds of CPU time/],
  buffers: ['const all = []; for (;;) all.push(Buffer.alloc(5e7, 1));', 'memory-limit', /more than 400 MB of memory/],
  exit: ['process.exit(0)', 'worker-died', /the worker ended with 0/],
  fill: ['new Array(4e9 - 1).fill(0)', 'memory-limit', /memory/],
  kill: ["process.kill(process.pid, 'SIGKILL')", 'worker-died', /the worker was ended by SIGKILL/],
  late: ["setTimeout(() => { throw new Error('late') }, 0); for (let i = 0; i < 1; i++);", '', /./],
  loop: ['for (;;);', 'cpu-limit', /more than \d+ seconds of CPU time/],
  recursion: ['const f = () => f() + 1; f();', 'stage-failed', /Maximum call stack/],
  stdout: ["process.stdout.write('no frame at all\\n'); console.log('nor this');", '', /./],
};

const stage = `import { defineStage, z } from 'copydesk';
export default defineStage({
  name: 'poisonous', number: 45, about: 'Does what a page says', gives: [], options: z.strictObject({}),
  open: () => function* ({ page }) {
    ${Object.entries(poisons)
      .map(([name, [code]]) => `if (page.id === 'm-${name}.html') { ${code} }`)
      .join('\n    ')}
  },
});
`;

function poisonousFolder(names: readonly string[]): string {
  const good = Object.fromEntries(
    Array.from({ length: 12 }, (_, n) => [`raw/${n % 2 ? 'a' : 'z'}${n}.html`, story(`town ${n}`)]),
  );
  const bad = Object.fromEntries(names.map((name) => [`raw/m-${name}.html`, story(name)]));
  const folder = folderWith({
    'pipeline.config.json': JSON.stringify({
      stages: ['navigation', './poisonous.js', 'article', 'facts'],
      budgets: { cpuSeconds: 2, megabytes: 400 },
      failures: { allow: '100%' },
    }),
    'poisonous.js': stage,
    'package.json': '{ "type": "module" }',
    ...good,
    ...bad,
  });
  dependOnCopydesk(folder);
  return folder;
}

const goodIds = Array.from({ length: 12 }, (_, n) => `${n % 2 ? 'a' : 'z'}${n}.html`).sort();

/** By Linux's list of processes; elsewhere nothing is seen, and nothing claimed. */
function workersAlive(): string[] {
  const all = existsSync('/proc') ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [];
  return all.filter((pid) => commandOf(pid).includes('runners/worker/main.js'));
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return ''; // it has ended meanwhile
  }
}

describe('a page that stops its worker', () => {
  test('is tried twice, told with its reason and kept in quarantine; all others are there, in their order', async () => {
    const names = Object.keys(poisons);
    const folder = poisonousFolder(names);
    const { code, stderr } = await copydesk(folder, ['run', '--workers', '2']);
    const rejected = rowsOf(join(folder, 'output/rejected.jsonl'));
    const fatal = names.filter((name) => poisons[name]![1] !== '');
    expect(rejected.map(({ id, reason }) => [id, reason])).toEqual(
      fatal.map((name) => [`m-${name}.html`, poisons[name]![1]]),
    );
    for (const [at, name] of fatal.entries()) expect(rejected[at]!['reason_detail'], name).toMatch(poisons[name]![2]);
    const harmless = names.filter((name) => poisons[name]![1] === '').map((name) => `m-${name}.html`);
    expect(rowsOf(join(folder, 'output/articles.jsonl')).map(({ id }) => id)).toEqual([...goodIds, ...harmless].sort());
    expect(readdirSync(join(folder, 'output/quarantine'))).toHaveLength(fatal.length);
    const copies = readdirSync(join(folder, 'output/quarantine')).map((name) =>
      join(folder, 'output/quarantine', name),
    );
    expect(copies.map((path) => readFileSync(path, 'utf8')).sort()).toEqual(fatal.map((name) => story(name)).sort());
    const { stopped } = JSON.parse(readFileSync(join(folder, 'output/run.json'), 'utf8')) as { stopped: unknown[] };
    expect(stopped).toHaveLength(fatal.length - 1); // a stage that throws stops no worker
    expect(stderr).toContain('pages stopped a worker twice; copies lie in quarantine/.');
    expect(stderr).toContain('nor this'); // what a stage prints is heard
    expect(code).toBe(0);
  });

  test('can be all there is', async () => {
    const folder = poisonousFolder(['abort']);
    const { code, stderr } = await copydesk(folder, ['run', '--input', 'raw/m-abort.html']);
    expect(stderr).toContain('1 page in');
    expect(rowsOf(join(folder, 'output/rejected.jsonl')).map(({ reason }) => reason)).toEqual(['worker-died']);
    expect(code).toBe(4);
  });

  test('costs nothing but itself where pages come from a pipe', async () => {
    const folder = poisonousFolder(['exit']);
    const stage = readFileSync(join(folder, 'poisonous.js'), 'utf8').replaceAll('m-exit.html', '-#2');
    const own = folderWith({
      'pipeline.config.json': readFileSync(join(folder, 'pipeline.config.json')),
      'package.json': '{ "type": "module" }',
      'poisonous.js': stage,
    });
    dependOnCopydesk(own);
    const lines = ['one', 'two', 'three'].map((name) => `${JSON.stringify({ html: story(name) })}\n`).join('');
    const { stdout } = await copydesk(own, ['clean', '-'], { stdin: lines });
    const records = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(records.map(({ id, reason }) => [id, reason])).toEqual([
      ['-#1', undefined],
      ['-#2', 'worker-died'],
      ['-#3', undefined],
    ]);
  });
});

describe('no worker outlives its run', () => {
  test.each(['SIGKILL', 'SIGINT'] as const)('that was ended by %s while a page never ends', async (signal) => {
    const folder = poisonousFolder(['loop']);
    const before = new Set(workersAlive());
    const ended = copydesk(folder, ['run', '--workers', '2', '--input', 'raw/m-loop.html', 'raw/a1.html'], {
      watch: (child: ReturnType<typeof spawn>) => {
        const looking = setInterval(() => {
          const busy =
            existsSync(join(folder, 'output')) &&
            readdirSync(join(folder, 'output')).some((name) => name.startsWith('.run-'));
          if (!busy) return;
          clearInterval(looking);
          setTimeout(() => child.kill(signal), 500);
        }, 20);
      },
    });
    const { code } = await ended;
    expect(code).toBe(signal === 'SIGINT' ? 130 : null);
    await expect.poll(() => workersAlive().filter((pid) => !before.has(pid)), { timeout: 10_000 }).toEqual([]);
  });
});
