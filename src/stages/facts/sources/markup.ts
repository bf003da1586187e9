// Names and dates that the markup points out: rel=author, itemprop, classes that say byline.
import type { Label } from '../../../page/labels.js';
import type { Block, Run } from '../../../page/page.js';
import { type Candidate, fromBlock } from '../candidate.js';
import { collapse } from '../collapse.js';
import type { Context } from '../context.js';
import { readDeclaredDate } from '../dates/parse.js';
import { agencyOf } from '../names/agencies.js';
import { couldBePerson, looksLikePerson, mendCase } from '../names/person.js';
import { isRole } from '../names/roles.js';

export function* markupFacts(context: Context): Generator<Candidate> {
  const { page } = context.reading;
  if (page.form !== 'html') return;
  const near = new Set(context.credits.map(({ index }) => index));
  const bylines = bylinesOf(context);
  for (const block of page.blocks) {
    if (otherStories.has(context.labels[block.index])) continue;
    for (const run of block.runs) yield* ofRun(context, block, run, near.has(block.index));
    if (block.text.length <= longest && bylines[block.container] === 1)
      yield* ofByline(context, block, near.has(block.index));
  }
}

const longest = 200; // characters; guess: a byline with four names and their roles

const otherStories: ReadonlySet<Label | undefined> = new Set<Label>([
  'teaser',
  'comment',
  'injected-spam',
  'advert',
  'author-bio',
]);

function* ofRun(context: Context, block: Block, run: Run, near: boolean): Generator<Candidate> {
  const { rel, itemprop } = run;
  if (rel === undefined && itemprop === undefined) return;
  const text = collapse(block.text.slice(...run.span));
  const because = `<${run.tag}> says ${rel ? `rel="${rel}"` : `itemprop="${itemprop}"`}`;
  const extra = { from: 'markup', span: run.span } as const;
  if (rel && /(?:^|\s)author(?:\s|$)/i.test(rel) && isName(context, text))
    yield fromBlock('author', mendCase(text), block, near ? 0.7 : 0.35, 'rel=author', because, extra);
  if (itemprop && /^date(?:published|modified)$/i.test(itemprop)) {
    const date = readDeclaredDate(run.datetime ?? text, context.hint);
    const field = /modified/i.test(itemprop) ? 'date_modified' : 'date_published';
    if (date)
      yield fromBlock(field, date.iso, block, 0.75, 'itemprop', because, { ...extra, raw: run.datetime ?? text });
  }
}

function isName({ sites }: Context, text: string): boolean {
  return couldBePerson(text) && !isRole(text) && !agencyOf(text) && !sites.has(text);
}

const levels = 4; // guess: byline boxes are shallow
const says =
  /^(?:.{0,30}[-_])?(?:byline|by-line|authors?|writers?|autore?s?|auteurs?|autorzy|redacteur)(?:[-_](?:name|names|link|info|list|line|meta|text|block))?$/i;

/** For each container whether it, or one of the elements closest round it, says that it holds the author. */
function bylinesOf({ reading }: Context): Uint8Array {
  const { containers } = reading.page;
  const distances = new Uint8Array(containers.length).fill(levels); // parents come before their children
  const known = new Map<readonly string[], boolean>(); // decoding gives elements of the same classes the same list
  const sayByline = (classes: readonly string[]): boolean => {
    const before = known.get(classes);
    if (before !== undefined) return before;
    const found = classes.some(saysByline);
    known.set(classes, found);
    return found;
  };
  for (const [at, { classes, itemprop, parent }] of containers.entries()) {
    if (parent >= 0) distances[at] = Math.min(levels, distances[parent]! + 1);
    if ((classes && sayByline(classes)) || (itemprop && /^(?:author|creator)$/i.test(itemprop))) distances[at] = 0;
  }
  return distances.map((distance) => (distance < levels ? 1 : 0));
}

/** The pattern is asked only where one of its words can stand: pages have thousands of classes. */
const saysByline = (name: string): boolean => /by-?line|aut|wri|red/i.test(name) && says.test(name);

function* ofByline(context: Context, block: Block, near: boolean): Generator<Candidate> {
  const line = collapse(block.text.replaceAll('\n', ' | '));
  const spaced = !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(line); // there two letters may be a name or a button
  const because = `its element is called a byline: “${line}”`;
  const { authors, bare } = context.byline(line);
  for (const name of spaced ? [...authors, ...bare] : authors)
    if (looksLikePerson(name) && isName(context, name))
      yield fromBlock('author', name, block, near ? 0.65 : 0.3, 'byline element', because, { from: 'markup' });
}
