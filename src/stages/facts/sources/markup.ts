// Names and dates that the markup points out: rel=author, itemprop, classes that say byline.
import type { Block, Run } from '../../../page/page.js';
import { type Candidate, fromBlock } from '../candidate.js';
import { collapse } from '../collapse.js';
import type { Context } from '../context.js';
import { readDeclaredDate } from '../dates/parse.js';
import { agencyOf } from '../names/agencies.js';
import { readByline } from '../names/byline.js';
import { couldBePerson, looksLikePerson, mendCase } from '../names/person.js';
import { isRole } from '../names/roles.js';
import { isSiteName } from '../site-names.js';

export function* markupFacts(context: Context): Generator<Candidate> {
  const { reading } = context;
  if (reading.page.form !== 'html') return;
  for (const block of reading.page.blocks) {
    if (isOtherStory(context, block)) continue;
    for (const run of block.runs) yield* ofRun(context, block, run);
    if (block.text.length <= longest && isInByline(context, block)) yield* ofByline(context, block);
  }
}

const longest = 200; // characters; guess: a byline with four names and their roles

function isOtherStory({ reading }: Context, block: Block): boolean {
  return ['teaser', 'comment', 'injected-spam', 'advert', 'author-bio'].includes(reading.label(block) ?? '');
}

function* ofRun(context: Context, block: Block, run: Run): Generator<Candidate> {
  const text = collapse(block.text.slice(...run.span));
  const because = `<${run.tag}> says ${run.rel ? `rel="${run.rel}"` : `itemprop="${run.itemprop}"`}`;
  const extra = { from: 'markup', span: run.span } as const;
  if (/(?:^|\s)author(?:\s|$)/i.test(run.rel ?? '') && isName(context, text))
    yield fromBlock('author', mendCase(text), block, near(context, block) ? 0.7 : 0.35, 'rel=author', because, extra);
  if (run.itemprop && /^date(?:published|modified)$/i.test(run.itemprop)) {
    const date = readDeclaredDate(run.datetime ?? text, context.order);
    const field = /modified/i.test(run.itemprop) ? 'date_modified' : 'date_published';
    if (date)
      yield fromBlock(field, date.iso, block, 0.75, 'itemprop', because, { ...extra, raw: run.datetime ?? text });
  }
}

function isName({ siteNames }: Context, text: string): boolean {
  return couldBePerson(text) && !isRole(text) && !agencyOf(text) && !isSiteName(text, siteNames);
}

const levels = 4; // guess: byline boxes are shallow
const says =
  /^(?:.{0,30}[-_])?(?:byline|by-line|authors?|writers?|autore?s?|auteurs?|autorzy|redacteur)(?:[-_](?:name|names|link|info|list|line|meta|text|block))?$/i;

/** One of the elements round the block says that it holds the author. */
function isInByline({ reading }: Context, block: Block): boolean {
  let level = 0;
  for (const at of reading.measures.ancestors(block.container)) {
    const { classes = [], itemprop } = reading.page.containers[at]!;
    if (/^(?:author|creator)$/i.test(itemprop ?? '') || classes.some((name) => says.test(name))) return true;
    if (++level >= levels) return false;
  }
  return false;
}

function* ofByline(context: Context, block: Block): Generator<Candidate> {
  const line = collapse(block.text.replaceAll('\n', ' | '));
  const score = near(context, block) ? 0.65 : 0.3;
  const spaced = !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(line); // there two letters may be a name or a button
  const names = readByline(line, spaced).authors;
  const extra = { from: 'markup' } as const;
  for (const name of names)
    if (looksLikePerson(name) && isName(context, name))
      yield fromBlock(
        'author',
        name,
        block,
        score,
        'byline element',
        `its element is called a byline: “${line}”`,
        extra,
      );
}

function near({ credits }: Context, block: Block): boolean {
  return credits.some((credit) => credit.index === block.index);
}
