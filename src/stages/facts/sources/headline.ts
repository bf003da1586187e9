// The title as readers see it: the headline that `article` found, other headings, lines above the body, and each without
// what may stand round a headline: the site's name, the words before a colon.
import type { Label } from '../../../page/labels.js';
import type { Block } from '../../../page/page.js';
import { type Candidate, fromBlock } from '../candidate.js';
import { collapse } from '../collapse.js';
import { type Context, ofOthers } from '../context.js';
import { cutSiteName, partsOf, withoutKicker } from '../titles.js';

export function* headlineFacts(context: Context): Generator<Candidate> {
  const { sites, headlines } = context;
  for (const [at, block] of headlines.slice(0, mostHeadlines).entries()) {
    const title = cutSiteName(collapse(block.text), sites);
    yield fromBlock('title', title, block, at === 0 ? 0.7 : 0.4, 'headline', 'the headline of the page');
    yield* withoutFirstWords(block.text, block);
    if (context.reading.page.form === 'text') yield* joined(context.reading.page.blocks, block);
  }
  for (const block of context.reading.page.blocks) if (!headlines.includes(block)) yield* ofBlock(context, block);
  yield* ofHead(context);
}

const mostHeadlines = 3; // guess: one, a second in another language, and one of the page's parts

/** `Neue Leipziger Schule: Judy Lybke, eigenartig`: what stands before the colon may be no part of the title. */
function* withoutFirstWords(text: string, block: Block): Generator<Candidate> {
  const rest = withoutKicker(text);
  if (rest)
    yield fromBlock('title', collapse(rest), block, 0.3, 'without kicker', 'the headline without its first words');
}

const longest = 250; // characters; guess: longer lines are no headlines
const shortest = 4; // characters; two words of Chinese
const above = 30; // blocks above the body; findings/text-mode.md, section 6
const closed: ReadonlySet<Label | undefined> = new Set<Label>([...ofOthers, 'newsletter-prompt', 'paywall-prompt']);

/** Headings; in plain text any short line above the body. */
function* ofBlock({ reading, labels, top, body, sites }: Context, block: Block): Generator<Candidate> {
  const { text, kind, level, index } = block;
  if (text.length > longest || text.length < shortest || closed.has(labels[index])) return;
  if (kind === 'heading' && level === 1) {
    const title = cutSiteName(collapse(text), sites);
    yield fromBlock('title', title, block, 0.4, 'h1', 'a heading of the first level', { from: 'markup' });
    return;
  }
  const end = Math.max(top, body.first);
  const isNear = index >= end - above && index <= end + 1;
  if (isNear && reading.page.form === 'text') yield* joined(reading.page.blocks, block);
  if (isNear && (reading.page.form === 'text' || kind === 'heading' || Math.abs(index - top) === 1))
    yield fromBlock('title', collapse(text), block, 0.05, 'line', 'a line above the body');
}

const [narrowest, widest] = [40, 100]; // columns at which text is wrapped
const mostLines = 3; // guess: of a headline

/** A headline that was wrapped stands on two lines or three. */
function* joined(blocks: readonly Block[], block: Block): Generator<Candidate> {
  let { text } = block;
  for (let next = block.index + 1; next < block.index + mostLines; next++) {
    const last = blocks[next - 1]!;
    const added = blocks[next];
    if (!added || last.text.length < narrowest || last.text.length > widest || (added.layout?.blankBefore ?? 0) > 0)
      return;
    text += ` ${added.text}`;
    if (text.length > longest) return;
    yield fromBlock('title', collapse(text), block, 0.05, 'joined lines', 'lines above the body, as one');
  }
}

/** `<title>` and the first line of a text that was a page: whole, without the site's name, and in parts. */
function* ofHead({ reading, sites }: Context): Generator<Candidate> {
  const row = reading.page.declared.find((row) => row.from === 'title');
  const [first] = reading.page.blocks;
  const whole = row?.value ?? (reading.page.form === 'text' && first ? first.text : undefined);
  if (whole === undefined || whole.length > 2 * longest) return;
  const value = cutSiteName(collapse(whole), sites);
  const name = row ? '<title>' : 'first line';
  const shared = { field: 'title', raw: whole, from: row ? 'meta' : 'text' } as const;
  const because = `the ${name}, without what is known to be the name of the site`;
  yield { ...shared, value, score: row ? 0.5 : 0.1, source: 'title', because };
  for (const part of partsOf(value))
    yield { ...shared, value: part, score: 0.05, source: 'part of title', because: `a part of the ${name}` };
}
