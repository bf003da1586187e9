// `copydesk view` as a person starts it, asked over HTTP by a browser, by other pages and by hand.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { proofFileOf } from '../../src/output/proof-name.js';
import { command, copydesk, folderWith } from './copydesk.js';
import { story } from './stories.js';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface Viewer {
  readonly port: number;
  readonly stdout: string;
  stderr(): string;
  ask(path: string, how?: { method?: string; headers?: Record<string, string> }): Promise<Answer>;
  /** ctrl-C. */
  end(): Promise<number | null>;
}

async function view(folder: string, words: readonly string[] = []): Promise<Viewer> {
  const child = spawn(process.execPath, [command, 'view', '--port', '0', ...words], { cwd: folder });
  onTestFinished(() => void child.kill('SIGKILL'));
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const stdout = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').once('data', resolve);
    child.once('close', () => reject(new Error(stderr)));
  });
  const port = Number(/:(\d+)\/\n$/.exec(stdout)?.[1]);
  return {
    port,
    stdout,
    stderr: () => stderr,
    ask: (path, how) => ask(port, path, how),
    end() {
      child.kill('SIGINT');
      return ended;
    },
  };
}

/** The path is sent as it is: no client tidies it up. */
function ask(port: number, path: string, { method = 'GET', headers = {} } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body }));
      response.on('error', reject);
    });
    asked.on('error', reject);
    asked.end();
  });
}

const galleyOf = (script: string): { id: string; blocks: { text: string }[] } =>
  JSON.parse(inflateRawSync(Buffer.from(/^galley\("([^"]*)"\);\n$/.exec(script)![1]!, 'base64')).toString('utf8'));

/** Ran once; each test has a copy of its own. */
let made: string;

beforeAll(async () => {
  made = mkdtempSync(join(tmpdir(), 'copydesk-view-'));
  mkdirSync(join(made, 'raw'));
  writeFileSync(join(made, 'raw', 'a.html'), story('Velden'));
  const records = ['Ulla', 'Orrin'].map((about) => `${JSON.stringify({ html: story(about) })}\n`);
  writeFileSync(join(made, 'raw', 'b.jsonl'), records.join(''));
  expect((await copydesk(made, ['run', '--quiet', '--workers', '1'])).code).toBe(0);
});

afterAll(() => rmSync(made, { recursive: true, force: true }));

function folderWithOutput(more: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = folderWith(more);
  cpSync(made, folder, { recursive: true });
  return folder;
}

describe('view', () => {
  test('tells its address on stdout and what ends it on stderr; ctrl-C ends it well', async () => {
    const folder = folderWithOutput();
    const { port, stdout, stderr, end } = await view(folder);
    expect(stdout).toBe(`http://127.0.0.1:${port}/\n`);
    expect(await end()).toBe(0);
    expect(stderr()).toBe(
      `The report in output is at http://127.0.0.1:${port}/, for this machine alone; ctrl-C ends it.\n`,
    );
  });

  test('shows the report, its galleys, the tables and the folders of the stages, each as what it is', async () => {
    const folder = folderWithOutput();
    const { ask } = await view(folder, ['output']);
    const proof = `/60-article/proofs/${proofFileOf('a.html')}`;
    const text = 'text/plain; charset=utf-8';
    for (const [path, type, file = path] of [
      ['/', 'text/html; charset=utf-8', '/report.html'],
      ['/report.html?page=1', 'text/html; charset=utf-8', '/report.html'],
      ['/galleys/part.js', 'text/javascript; charset=utf-8'],
      ...['/README.txt', '/run.json', '/articles.csv', '/rejected.jsonl'].map((name) => [name, text]),
      ...['/40-spam/removed.txt', '/60-article/marks.jsonl', '/70-facts/facts.jsonl', proof].map((name) => [
        name,
        text,
      ]),
    ] as [string, string, string?][]) {
      const { status, headers, body } = await ask(path);
      expect([path, status, headers['content-type']]).toEqual([path, 200, type]);
      expect(body, path).toBe(readFileSync(join(folder, 'output', file), 'utf8'));
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      });
    }
    const head = await ask('/report.html', { method: 'HEAD' });
    expect([head.status, head.body]).toEqual([200, '']);
    expect(Number(head.headers['content-length'])).toBe(readFileSync(join(folder, 'output/report.html')).length);
  });

  test('shows nothing else, whatever way leads to it', async () => {
    const folder = folderWithOutput();
    const output = join(folder, 'output');
    const secret = 'not to be shown';
    writeFileSync(join(folder, 'secret.txt'), secret);
    mkdirSync(join(output, 'quarantine'));
    writeFileSync(join(output, 'quarantine', 'a~000000000000.page'), secret);
    writeFileSync(join(folder, 'removed.txt'), secret);
    symlinkSync(join(folder, 'secret.txt'), join(output, 'articles-2.csv'));
    symlinkSync(folder, join(output, '99-link'));
    const { ask } = await view(folder);
    for (const path of [
      '/state.jsonl',
      '/quarantine/a~000000000000.page',
      '/previous/run.json',
      '/articles-2.csv',
      '/99-link/removed.txt',
      '/99-link/',
      '/40-spam',
      '/40-spam/',
      '/40-spam/proofs/',
      '/galleys/',
      '/../secret.txt',
      '/40-spam/../../secret.txt',
      '/40-spam/../run.json',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/40-spam/%2e%2e/%2e%2e/secret.txt',
      '/..\\secret.txt',
      '/40-spam/proofs/..\\..\\..\\secret.txt',
      `//${folder}/secret.txt`,
      `/${folder}/secret.txt`,
      '//evil.example/report.html',
      '/report.html/',
      '/report.html%00',
      '/run.json%00.txt',
      '/REPORT.HTML',
      '/galleys/part.js/',
      '/galleys/../run.json',
      '/constructor',
      '/__proto__/removed.txt',
      '/favicon.ico',
    ]) {
      const { status, headers, body } = await ask(path);
      expect([path, status]).toEqual([path, 404]);
      expect(headers['content-type']).toBe('text/plain; charset=utf-8');
      expect(body).not.toContain(secret);
    }
    for (const path of ['*', `http://127.0.0.1/report.html`, 'report.html'])
      expect([path, (await ask(path)).status]).toEqual([path, 400]);
  });

  test('answers no other name, page or method', async () => {
    const { ask, port } = await view(folderWithOutput());
    const withHeaders = async (headers: Record<string, string>) => (await ask('/', { headers })).status;
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      '127.0.0.1',
      `127.0.0.1:${port + 1}`,
      `0.0.0.0:${port}`,
    ])
      expect([host, await withHeaders({ host })]).toEqual([host, 421]);
    for (const host of [`localhost:${port}`, `LOCALHOST:${port}`, `[::1]:${port}`])
      expect([host, await withHeaders({ host })]).toEqual([host, 200]);
    for (const origin of ['https://evil.example', 'null', `https://127.0.0.1:${port}`, 'http://127.0.0.1:1'])
      expect([origin, await withHeaders({ origin })]).toEqual([origin, 403]);
    for (const site of ['cross-site', 'same-site', 'sibling'])
      expect([site, await withHeaders({ 'sec-fetch-site': site })]).toEqual([site, 403]);
    for (const site of ['same-origin', 'none'])
      expect([site, await withHeaders({ 'sec-fetch-site': site })]).toEqual([site, 200]);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND']) {
      const { status, headers, body } = await ask('/', { method });
      expect([method, status, headers['allow']]).toEqual([method, 405, 'GET, HEAD']);
      expect(body).toBe('Here things can only be read: GET and HEAD.\n');
    }
    expect((await ask('/', { headers: { cookie: 'x'.repeat(20_000) } })).status).toBe(431);
  });

  test('shows the new output at the next reload when a run replaces it', async () => {
    const folder = folderWithOutput();
    const { ask } = await view(folder);
    const before = await ask('/articles.jsonl');
    writeFileSync(join(folder, 'raw/new.html'), story('Quill'));
    expect((await copydesk(folder, ['run', '--quiet', '--workers', '1'])).code).toBe(0);
    const after = await ask('/articles.jsonl');
    expect([before.body.includes('new.html'), after.body.includes('new.html')]).toEqual([false, true]);
    expect((await ask('/')).body).toBe(readFileSync(join(folder, 'output/report.html'), 'utf8'));
    renameSync(join(folder, 'output'), join(folder, 'away'));
    const gone = await ask('/');
    expect([gone.status, gone.body]).toEqual([404, expect.stringContaining('reload in a moment')]);
  });

  test('lets nobody wait for a client that asks slowly or takes nothing', async () => {
    const folder = folderWithOutput();
    const { port, ask } = await view(folder);
    writeFileSync(join(folder, 'output/40-spam/removed.txt'), 'x'.repeat(30_000_000));
    const lazy = Array.from({ length: 50 }, (_, at) => {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => {}); // it is cut off at the end
      socket.write(at % 2 ? 'GET / HT' : `GET /40-spam/removed.txt HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
      socket.pause();
      onTestFinished(() => void socket.destroy());
      return new Promise((resolve) => socket.once('connect', resolve));
    });
    await Promise.all(lazy);
    expect((await ask('/run.json')).status).toBe(200);
  });

  test('cleans a page that has no galley when it is asked for, by the id of a file or of a record', async () => {
    const folder = folderWithOutput({
      'pipeline.config.json': '{ "outputs": { "galleys": false, "stages": "off" } }',
    });
    rmSync(join(folder, 'output/galleys'), { recursive: true });
    const { ask } = await view(folder);
    expect((await ask('/galleys/part.js')).status).toBe(404);
    for (const [id, about] of [
      ['a.html', 'Velden'],
      ['b.jsonl#2', 'Orrin'],
    ] as const) {
      const { status, headers, body } = await ask(`/on-demand/part.js?id=${encodeURIComponent(id)}`);
      expect([status, headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
      const galley = galleyOf(body);
      expect(galley.id).toBe(id);
      expect(galley.blocks.map(({ text }) => text)).toContain(`${about}: ferry port reopens`);
    }
    const told = async (query: string) => {
      const { status, headers, body } = await ask(`/on-demand/part.js${query}`);
      expect(headers['content-type']).toBe('text/plain; charset=utf-8');
      return [status, body];
    };
    expect(await told('?id=none%1b[2J.html')).toEqual([404, 'There is no page "none␛[2J.html" in the input.\n']);
    expect(await told('?id=../pipeline.config.json')).toEqual([404, expect.stringContaining('There is no page')]);
    expect(await told('?id=b.jsonl')).toEqual([404, expect.stringContaining('There is no page')]);
    expect(await told('')).toEqual([400, 'Which page? on-demand/part.js?id=…\n']);
    const crossSite = { headers: { 'sec-fetch-site': 'cross-site' } };
    expect((await ask('/on-demand/part.js?id=a.html', crossSite)).status).toBe(403);
    rmSync(join(folder, 'raw'), { recursive: true });
    expect(await told('?id=a.html')).toEqual([404, expect.stringContaining('There is no file or folder "raw"')]);
  });

  test('lives on when a page stops the process that cleans it, or cannot be read', async () => {
    const folder = folderWithOutput({
      'raw/broken.html': new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2]),
      'raw/loop.html': story('endless'),
      'stop.mjs': `export default { name: 'stop', number: 45, about: 'Stops', gives: [], options: { safeParse: (data) => ({ success: true, data }) },
        open: () => (reading) => { while (reading.page.id === 'loop.html'); return []; } };`,
      'pipeline.config.json': JSON.stringify({
        stages: ['./stop.mjs', 'site', 'navigation', 'spam', 'language', 'article', 'facts'],
        budgets: { cpuSeconds: 1 },
      }),
    });
    const { ask } = await view(folder);
    const [looping, broken] = await Promise.all(
      ['loop.html', 'broken.html'].map((id) => ask(`/on-demand/part.js?id=${id}`)),
    );
    expect([looping!.status, looping!.body]).toEqual([422, expect.stringContaining('2 seconds of CPU time')]);
    expect([broken!.status, broken!.body]).toEqual([422, expect.stringContaining('could not be read')]);
    expect((await ask('/on-demand/part.js?id=a.html')).status).toBe(200);
  });

  test('takes the next port where the wanted one is taken, and says so', async () => {
    const folder = folderWithOutput();
    const other = createServer();
    const taken = await new Promise<number>((resolve) =>
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port)),
    );
    onTestFinished(() => void other.close());
    const { port, stderr, end } = await view(folder, ['--port', String(taken)]);
    expect(port).toBeGreaterThan(taken);
    expect(port).toBeLessThanOrEqual(taken + 20);
    await end();
    expect(stderr()).toMatch(new RegExp(`^Port ${taken} is taken; ${port} is free\\.\n`));
  });

  test('says what to do where there is nothing to show', async () => {
    const said = async (folder: string, words: readonly string[] = []) => {
      const { code, stdout, stderr } = await copydesk(folder, ['view', ...words]);
      expect([code, stdout]).toEqual([2, '']);
      return stderr;
    };
    expect(await said(folderWith({}))).toBe(
      '"output" holds no whole output: there is no run.json in it. "copydesk run" makes one; "copydesk view <folder>" shows another.\n',
    );
    expect(await said(folderWith({}), ['--port', '70000'])).toContain('up to 65535');
    const without = folderWithOutput();
    const run = join(without, 'output', 'run.json');
    rmSync(join(without, 'output', 'report.html'));
    expect(await said(without)).toBe('There is no report.html in "output" any more. "copydesk run" writes it anew.\n');
    writeFileSync(run, readFileSync(run, 'utf8').replace('"report": true', '"report": false'));
    expect(await said(without)).toBe(
      'The output in "output" was written without a report. Set "report" in the "outputs" of the config to true, and run again.\n',
    );
  });
});
