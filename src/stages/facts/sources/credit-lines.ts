// Names and agencies from the lines about the headline and, for editors, behind the body.
import type { Block, Run } from '../../../page/page.js';
import { type Candidate, fromBlock } from '../candidate.js';
import { collapse } from '../collapse.js';
import { type Context, isCreditLabel, signed } from '../context.js';
import { agencyOf } from '../names/agencies.js';
import { namesBeforeRole } from '../names/before-role.js';
import type { Credits } from '../names/byline.js';
import { looksLikePerson, mendCase, organisationIn } from '../names/person.js';
import { isRole } from '../names/roles.js';
import type { SiteNames } from '../site-names.js';

export function* creditLineFacts(context: Context): Generator<Candidate> {
  for (const block of context.around) yield* ofCredit(context, block);
  for (const block of context.foot) yield* ofFoot(context, block);
  yield* ofLastBracket(context);
  const { tail, reading } = context;
  if (tail && reading.page.form === 'text' && organisationIn(tail))
    yield {
      field: 'author',
      value: tail,
      from: 'text',
      score: 0.05,
      source: 'tail',
      because: 'the end of the first line, likely the name of the site',
      organisation: true,
    };
  for (const block of context.reading.page.blocks)
    if (context.labels[block.index] === 'author-bio') yield* ofBio(block);
}

function* ofCredit(context: Context, block: Block): Generator<Candidate> {
  const { labels, sites } = context;
  const label = labels[block.index];
  const marked = isCreditLabel(label);
  const line = collapse(block.text.replaceAll('\n', ' | '));
  const credits = context.byline(line);
  yield* namesOf(credits, block, sites, marked ? 0.7 : 0.6);
  if (marked && credits.agency)
    yield fromBlock('agency', credits.agency, block, 0.7, 'credit line', `credited in “${line}”`);
  if (credits.site) yield fromBlock('site_name', credits.site, block, 0.3, 'credit line', `a host in “${line}”`);
  yield* organisationsOf(context, credits, block, line);
  for (const name of namesBeforeRole(line.replace(cue, '')))
    yield fromBlock('author', mendCase(name), block, 0.35, 'before role', `stands before a role in “${line}”`);
  if (credits.authors.length > 0) return;
  yield* bareNames(context, block, line, credits.bare);
  for (const run of block.runs) if (run.href !== undefined) yield* linkedName(block, run, line);
}

const cue = /^(?:by|von|por|par|di|door|av)\s+/i;

function* namesOf(credits: Credits, block: Block, sites: SiteNames, score: number): Generator<Candidate> {
  const because = `named in “${collapse(block.text)}”`;
  for (const name of credits.authors)
    if (!sites.has(name)) yield fromBlock('author', name, block, score, 'credit line', because);
  for (const name of credits.editors) yield fromBlock('editor', name, block, score, 'credit line', because);
}

const longestBare = 90; // characters; guess: three names and a date

/** A line that is a name and nothing else. Between headline and body it is likely the author's; elsewhere it is only seen. */
function* bareNames(
  { labels, top }: Context,
  block: Block,
  line: string,
  bare: readonly string[],
): Generator<Candidate> {
  if (line.length > longestBare) return;
  const marked = labels[block.index] === 'byline';
  const below = block.index > top;
  const because = marked ? `named in “${line}”` : `a line by the headline that is a name: “${line}”`;
  const source = marked ? 'credit line' : 'bare line';
  for (const name of bare) yield fromBlock('author', name, block, marked ? 0.65 : below ? 0.4 : 0.15, source, because);
}

/** Names that are links each, as in `Ana LopesTom Hill`, where a style sheet sets them apart. */
function* linkedName(block: Block, { span }: Run, line: string): Generator<Candidate> {
  const name = collapse(block.text.slice(...span));
  if (looksLikePerson(name) && !isRole(name))
    yield fromBlock('author', mendCase(name), block, 0.4, 'linked name', `a link of “${line}”`, { span });
}

/** Whom the byline names where it names no person, or besides: `By Coastal Daily Staff`. An agency that is only credited has a column of its own. */
function* organisationsOf(context: Context, credits: Credits, block: Block, line: string): Generator<Candidate> {
  const { labels, sites } = context;
  const because = `named in “${line}”`;
  const extra = { organisation: true } as const;
  for (const name of credits.organisations ?? [])
    yield fromBlock('author', name, block, 0.4, 'credit line', because, extra);
  const whole = line.length <= longestBare ? organisationIn(line) : undefined;
  if (whole && (sites.has(whole) || labels[block.index] === 'byline'))
    yield fromBlock('author', whole, block, 0.3, 'bare line', because, extra);
}

/** Behind the body editors are named, and at times the author; but `By` begins other stories there. */
function* ofFoot({ labels, body, byline }: Context, block: Block): Generator<Candidate> {
  const line = collapse(block.text);
  const near = block.index - body.last <= signed && line.length <= longestBare;
  const credits = byline(line);
  const because = `named in “${line}”`;
  for (const name of credits.editors) yield fromBlock('editor', name, block, 0.6, 'foot line', because);
  const named = labels[block.index] === 'teaser' ? [] : credits.authors; // `By` begins other stories there
  for (const name of [...named, ...(near ? credits.bare : [])])
    yield fromBlock('author', name, block, 0.1, 'foot line', because);
  const organisation = near ? (agencyOf(line) ?? credits.organisations?.[0]) : undefined;
  if (organisation) yield fromBlock('author', organisation, block, 0.1, 'foot line', because, { organisation: true });
}

const lastBracket = /[(（]([^()（）]{3,120})[)）]\s{0,3}$/u;

/** `… and closed again. (Ana Lopes, Tom Hill, 3.5.2024)` */
function* ofLastBracket({ reading, body, byline }: Context): Generator<Candidate> {
  const block = reading.page.blocks[body.last];
  const [, inside] = (block && lastBracket.exec(block.text.slice(-150))) ?? [];
  if (!block || !inside) return;
  const { authors, bare } = byline(inside);
  for (const name of [...authors, ...bare])
    yield fromBlock('author', name, block, 0.1, 'foot line', `stands in the last brackets of the text: “${inside}”`);
}

const longestName = 4; // words
const bioStart = /^(?:About (?:the author:?\s*)?|Über (?:den Autor|die Autorin):?\s*|Par |By |Von )?/u;

/** `Ana Lopes is a reporter in Lisbon.` */
function* ofBio(block: Block): Generator<Candidate> {
  const words = collapse(block.text.slice(0, 120).replace(bioStart, '')).split(' ');
  for (let count = longestName; count >= 2; count--) {
    const name = words.slice(0, count).join(' ').replace(/[,:]$/, '');
    if (!looksLikePerson(name) || isRole(name)) continue;
    yield fromBlock('author', mendCase(name), block, 0.15, 'author bio', `“${collapse(block.text.slice(0, 120))}”`);
    return;
  }
}
