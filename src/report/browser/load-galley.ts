// Fetches the galley of a page: out of the files beside the report, by a <script>, as that is all that a report on a disk may load; or,
// where `copydesk view` serves it, from there.
import { type Galley, galleyFileOf, galleysInFile } from '../../page/galley.js';
import { wellFormed } from '../../text/visible.js';
import type { PageRow } from '../page-row.js';

export type Loaded = { readonly galley: Galley } | { readonly missing: Missing };

/** Why there is none: it was not written, its file is not there, or the file is that of another run. */
export type Missing = 'not-written' | 'no-file' | 'other-run' | 'old-browser';

export async function loadGalley({ id, galley: place }: Pick<PageRow, 'id' | 'galley'>): Promise<Loaded> {
  if (!('DecompressionStream' in window)) return { missing: 'old-browser' };
  const { missing, packed } = place === null ? await askFor(id) : await lineAt(place);
  if (packed === undefined) return { missing };
  const galley = await unpacked(packed);
  return galley?.id === id ? { galley } : { missing: 'other-run' };
}

interface Line {
  readonly missing: Missing;
  readonly packed: string | undefined;
}

async function lineAt(place: number): Promise<Line> {
  const lines = await linesOf(galleyFileOf(place));
  return { missing: lines ? 'other-run' : 'no-file', packed: lines?.[place % galleysInFile] };
}

/** Galleys that were never written are made by the server, if there is one. */
async function askFor(id: string): Promise<Line> {
  const lines =
    location.protocol === 'file:'
      ? undefined
      : await runScript(`on-demand/part.js?id=${encodeURIComponent(wellFormed(id))}`);
  return { missing: 'not-written', packed: lines?.[0] };
}

/** The last few files, packed as they came: pages that are read one after the other mostly stand in one. */
const recent = new Map<string, readonly string[]>();
const mostRecent = 6;

async function linesOf(file: string): Promise<readonly string[] | undefined> {
  const lines = recent.get(file) ?? (await runScript(file));
  if (!lines) return undefined;
  recent.delete(file);
  recent.set(file, lines);
  const [oldest] = recent.keys();
  if (recent.size > mostRecent && oldest !== undefined) recent.delete(oldest);
  return lines;
}

let last: Promise<unknown> = Promise.resolve();

/** One after the other, so that it is clear whose calls these are; undefined where the file is not there. */
function runScript(source: string): Promise<readonly string[] | undefined> {
  const run = last.then(() => runNow(source));
  last = run;
  return run;
}

function runNow(source: string): Promise<readonly string[] | undefined> {
  return new Promise((resolve) => {
    const lines: string[] = [];
    const script = document.createElement('script');
    const end = (found: readonly string[] | undefined) => () => {
      script.remove();
      resolve(found);
    };
    Object.assign(window, { galley: (line: string) => void lines.push(line) });
    script.addEventListener('load', end(lines));
    script.addEventListener('error', end(undefined));
    script.src = source;
    document.head.append(script);
  });
}

async function unpacked(line: string): Promise<Galley | undefined> {
  try {
    const bytes = Uint8Array.from(atob(line), (character) => character.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return JSON.parse(await new Response(stream).text()) as Galley; // galleyLine has written it
  } catch {
    return undefined; // cut off or edited: the reader is told that it does not fit
  }
}
