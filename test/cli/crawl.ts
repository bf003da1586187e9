// The pages of docs/examples/across, a small crawl: five stories of one site inside its template, a story over two pages, and a wire
// story on three sites.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { clone } from './copydesk.js';

const example = join(clone, 'docs', 'examples', 'across');

/** By their paths below a working folder; `raw/sources.jsonl` gives them their addresses. */
export function crawl(): Record<string, string> {
  const paths = readdirSync(join(example, 'raw'), { recursive: true, encoding: 'utf8' }).sort();
  const files = paths.filter((path) => statSync(join(example, 'raw', path)).isFile());
  return Object.fromEntries(
    files.map((path) => [`raw/${path.replaceAll('\\', '/')}`, readFileSync(join(example, 'raw', path), 'utf8')]),
  );
}

/** Stands on every page of the site, in the middle of its text. */
export const appeal =
  'The Orlava Courier lives by those who read it, and not by those who advertise in it. Twelve crowns a month keep four reporters on the road, in the council and at the weir.';
