// Names and agencies from the lines about the headline and, for editors, behind the body.
import type { Block } from '../../../page/page.js';
import { type Candidate, fromBlock } from '../candidate.js';
import { collapse } from '../collapse.js';
import type { Context } from '../context.js';
import { type Credits, readByline } from '../names/byline.js';
import { isSiteName } from '../site-names.js';

export function* creditLineFacts(context: Context): Generator<Candidate> {
  for (const block of context.credits) yield* ofCredit(context, block);
  for (const block of context.foot) yield* ofFoot(block);
}

function* ofCredit(context: Context, block: Block): Generator<Candidate> {
  const { reading, siteNames } = context;
  const label = reading.label(block);
  const marked = label === 'byline' || label === 'timestamp';
  const line = collapse(block.text.replaceAll('\n', ' | '));
  const credits = readByline(line);
  yield* namesOf(credits, block, siteNames, marked ? 0.7 : 0.6);
  if (marked && credits.agency)
    yield fromBlock('agency', credits.agency, block, 0.7, 'credit line', `credited in “${line}”`);
  if (credits.site) yield fromBlock('site_name', credits.site, block, 0.3, 'credit line', `a host in “${line}”`);
  if (credits.authors.length === 0) yield* bareNames(context, block, line);
}

function* namesOf(credits: Credits, block: Block, siteNames: readonly string[], score: number): Generator<Candidate> {
  const because = `named in “${collapse(block.text)}”`;
  for (const name of credits.authors)
    if (!isSiteName(name, siteNames)) yield fromBlock('author', name, block, score, 'credit line', because);
  for (const name of credits.editors) yield fromBlock('editor', name, block, score, 'credit line', because);
}

/** A line that is a name and nothing else. Between headline and body it is likely the author's; elsewhere it is only seen. */
function* bareNames({ reading, headlines }: Context, block: Block, line: string): Generator<Candidate> {
  if (line.length > 90) return; // guess: three names and a date
  const marked = reading.label(block) === 'byline';
  const below = headlines.some((headline) => headline.index < block.index);
  const because = marked ? `named in “${line}”` : `a line between headline and body that is a name: “${line}”`;
  for (const name of readByline(line, true).authors)
    if (marked || below)
      yield fromBlock('author', name, block, marked ? 0.65 : 0.4, marked ? 'credit line' : 'bare line', because);
}

/** Behind the body only editors: `By` begins other stories there. */
function* ofFoot(block: Block): Generator<Candidate> {
  const line = collapse(block.text);
  const credits = readByline(line);
  for (const name of credits.editors) yield fromBlock('editor', name, block, 0.6, 'foot line', `named in “${line}”`);
}
