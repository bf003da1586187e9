// The viewer's server: reads requests, asks the door, and hands out what stands on the shelf or is made on demand. It speaks to this
// machine alone, changes nothing, and fetches nothing.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { visible } from '../../text/visible.js';
import { type Refusal, refusalOf } from './door.js';
import type { OnDemand } from './on-demand.js';
import { openShown, type Shown } from './shelf.js';

export interface ViewServerOptions {
  /** The output. Absolute. */
  readonly folder: string;
  readonly onDemand: OnDemand;
  /** Told what went wrong on this side. */
  readonly say: (line: string) => void;
}

/** The only address it listens on: no other machine can reach it. */
const loopback = '127.0.0.1';

/** Milliseconds; guess: a browser of the same machine sends its few headers at once. */
const mostOfRequest = 10_000;

/** Milliseconds without a byte taken; guess: whoever has stopped reading for so long has gone away. */
const mostOfSilence = 60_000;

/** Ports tried after the one that was wanted. */
const morePorts = 20;

/** @returns the server and the port it got: the wanted one, or the next that is free */
export async function openViewServer(
  options: ViewServerOptions,
  wanted: number,
): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer({ requestTimeout: mostOfRequest, headersTimeout: mostOfRequest });
  const port = await listenFrom(server, wanted);
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    answer(request, response, port, options).catch((error: unknown) => giveUp(request, response, error, options));
  });
  return { server, port };
}

async function listenFrom(server: Server, wanted: number): Promise<number> {
  for (let port = wanted; ; port++) {
    const fault = await listen(server, port);
    if (!fault) return (server.address() as { port: number }).port; // it listens on a port, not on a pipe
    if (fault.code !== 'EADDRINUSE' || port >= Math.min(wanted + morePorts, 65_535)) throw fault;
  }
}

function listen(server: Server, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    server.once('error', resolve);
    server.listen({ port, host: loopback, exclusive: true }, () => {
      server.off('error', resolve);
      resolve(undefined);
    });
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  { folder, onDemand }: ViewServerOptions,
): Promise<void> {
  const refusal = refusalOf(request, port);
  if (refusal) return refuse(request, response, refusal);
  const { pathname, search } = partsOf(request.url!); // the door has seen to it that there is one
  if (pathname === 'on-demand/part.js') return answerOnDemand(request, response, search, onDemand);
  const shown = await openShown(folder, pathname);
  if (shown) return sendFile(request, response, shown);
  refuse(request, response, { status: 404, because: absent(pathname) });
}

function partsOf(url: string): { readonly pathname: string; readonly search: string } {
  const [path = '', ...search] = url.slice(1).split('?');
  return { pathname: path, search: search.join('?') };
}

const absent = (path: string): string =>
  path === ''
    ? 'There is no report.html in the output now. If a run is about to replace it, reload in a moment; if not: copydesk run.'
    : 'This is not among what is shown of an output: report.html, README.txt, run.json, the tables, galleys/ and the folders of the stages.';

async function answerOnDemand(
  request: IncomingMessage,
  response: ServerResponse,
  search: string,
  onDemand: OnDemand,
): Promise<void> {
  const id = new URLSearchParams(search).get('id');
  if (id === null) return refuse(request, response, { status: 400, because: 'Which page? on-demand/part.js?id=…' });
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const made = await onDemand.galleyOf(id, gone.signal);
  if ('status' in made) return refuse(request, response, made);
  head(response, 200, { 'content-type': 'text/javascript; charset=utf-8', 'content-length': made.script.length });
  response.end(request.method === 'HEAD' ? undefined : made.script);
}

async function sendFile(
  { method }: IncomingMessage,
  response: ServerResponse,
  { file, bytes, type }: Shown,
): Promise<void> {
  try {
    head(response, 200, { 'content-type': type, 'content-length': bytes, ...policyFor(type) });
    if (method === 'HEAD' || bytes === 0) return void response.end();
    response.setTimeout(mostOfSilence, () => response.destroy());
    // a file that someone cuts short meanwhile breaks the connection off: better than to look whole
    await pipeline(file.createReadStream({ start: 0, end: bytes - 1, autoClose: false }), response).catch(() =>
      response.destroy(),
    );
  } finally {
    await file.close();
  }
}

/** The report says itself what it may load; that no other page shows it in a frame can only be said here. */
const policyFor = (type: string): Record<string, string> => ({
  'content-security-policy': type.startsWith('text/html')
    ? "frame-ancestors 'none'"
    : "default-src 'none'; frame-ancestors 'none'; sandbox",
});

function refuse({ method }: IncomingMessage, response: ServerResponse, { status, because, headers }: Refusal): void {
  const body = Buffer.from(`${visible(because)}\n`, 'utf8');
  const type = 'text/plain; charset=utf-8';
  // what a refused request goes on sending is not read
  head(response, status, { ...headers, connection: 'close', 'content-type': type, 'content-length': body.length });
  response.end(method === 'HEAD' ? undefined : body);
}

function head(response: ServerResponse, status: number, headers: Readonly<Record<string, string | number>>): void {
  response.writeHead(status, {
    'cache-control': 'no-store',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    ...headers,
  });
}

function giveUp(
  { socket }: IncomingMessage,
  response: ServerResponse,
  error: unknown,
  { say }: ViewServerOptions,
): void {
  if (socket.destroyed) return; // nobody waits for it any more
  say(`A request could not be answered: ${error instanceof Error ? error.message : String(error)}`);
  if (response.headersSent) return void response.destroy();
  head(response, 500, { 'content-type': 'text/plain; charset=utf-8' });
  response.end('This could not be answered: the terminal in which "copydesk view" runs says why.\n');
}
