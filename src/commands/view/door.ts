// Who may ask the viewer, and how: a browser of this machine, by one of its own names, in order to read. A page that is open in the
// same browser can send requests here too, by whatever name leads here; it is told nothing.
import type { IncomingMessage } from 'node:http';

export interface Refusal {
  readonly status: number;
  /** A sentence for whoever stands before the door. */
  readonly because: string;
  readonly headers?: Readonly<Record<string, string>>;
}

type Asked = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;

export function refusalOf(asked: Asked, port: number): Refusal | undefined {
  return refusals.find(([applies]) => applies(asked, port))?.[1](port);
}

/** Names that can mean no other machine. */
const ownNames = ['127.0.0.1', 'localhost', '[::1]'] as const;

const isOwnHost = (host: string, port: number): boolean =>
  ownNames.some((name) => host === `${name}:${port}` || (port === 80 && host === name));

const isOwnOrigin = (origin: string, port: number): boolean =>
  origin.startsWith('http://') && isOwnHost(origin.slice('http://'.length), port);

const refusals: readonly (readonly [
  applies: (asked: Asked, port: number) => boolean,
  give: (port: number) => Refusal,
])[] = [
  [
    // a name of someone's own that suddenly leads to this machine (DNS rebinding) stands in Host
    ({ headers: { host = '' } }, port) => !isOwnHost(host.toLowerCase(), port),
    (port) => ({
      status: 421,
      because: `This server answers only as ${ownNames.map((name) => `${name}:${port}`).join(', ')}. Through a tunnel, let both ends have the same port: ssh -L ${port}:127.0.0.1:${port} …`,
    }),
  ],
  [
    ({ headers }, port) => headers.origin !== undefined && !isOwnOrigin(headers.origin.toLowerCase(), port),
    () => ({ status: 403, because: 'Another page asked for this. What is shown here is for the report alone.' }),
  ],
  [
    ({ headers }) => !['same-origin', 'none', undefined].includes(headers['sec-fetch-site'] as string | undefined), // sent once at most
    () => ({
      status: 403,
      because: 'Another page led here or asked for this. Type or paste the address into a tab of its own.',
    }),
  ],
  [
    ({ method }) => method !== 'GET' && method !== 'HEAD',
    () => ({
      status: 405,
      because: 'Here things can only be read: GET and HEAD.',
      headers: { allow: 'GET, HEAD' },
    }),
  ],
  [
    ({ url = '' }) => !url.startsWith('/'),
    () => ({ status: 400, because: 'A path was expected, such as /report.html.' }),
  ],
];
