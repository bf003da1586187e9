// The fenced blocks of a page of docs/: what its tests hold to be true.
import { readFileSync } from 'node:fs';

export interface Fenced {
  /** The heading that it stands under, of whatever level. */
  readonly heading: string;
  readonly language: string;
  readonly text: string;
}

export const docs = (name: string): string => readFileSync(new URL(`../../docs/${name}.md`, import.meta.url), 'utf8');

export function fencedBlocks(name: string): Fenced[] {
  let heading = '';
  const found: Fenced[] = [];
  for (const [, title, language, text] of docs(name).matchAll(/^#+ (.+)$|^```([a-z]*)\n([\s\S]*?)^```$/gm)) {
    if (title !== undefined) heading = title;
    else found.push({ heading, language: language!, text: text! }); // the second half of the pattern matched
  }
  return found;
}
