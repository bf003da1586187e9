// Facts from the blocks whose label already says what they are: dateline, standfirst, captions, breadcrumb, tags, page numbers.
import type { Label } from '../../../page/labels.js';
import type { Block } from '../../../page/page.js';
import { type Candidate, fromBlock } from '../candidate.js';
import { collapse } from '../collapse.js';
import type { Context } from '../context.js';
import { readDateline } from '../dateline.js';
import { crumbsOf } from '../sections.js';

export function* surroundingFacts(context: Context): Generator<Candidate> {
  yield* bodyStart(context);
  yield* standfirst(context);
  for (const block of labelled(context, 'caption'))
    yield fromBlock('caption', collapse(block.text), block, 0.8, 'caption', 'the words under a picture');
  yield* sections(context);
  yield* pageNumbers(context);
  for (const block of labelled(context, 'tag-list'))
    for (const run of block.runs)
      if (run.href !== undefined && run.span[1] - run.span[0] <= 60)
        yield fromBlock(
          'tag',
          collapse(block.text.slice(...run.span)),
          block,
          0.5,
          'tag list',
          'a link of the tag list',
        );
}

function* bodyStart({ reading, body }: Context): Generator<Candidate> {
  const block = reading.page.blocks[body.first];
  const dateline = block && readDateline(block.text);
  if (!block || !dateline) return;
  yield fromBlock('dateline', dateline.text, block, 0.8, 'dateline', 'stands before the first sentence');
  if (dateline.agency)
    yield fromBlock('agency', dateline.agency, block, 0.8, 'dateline', `named in the dateline “${dateline.text}”`);
}

/** The label of every block is known to the context. */
const labelled = ({ reading, labels }: Context, label: Label): Block[] =>
  reading.page.blocks.filter(({ index }) => labels[index] === label);

function* standfirst(context: Context): Generator<Candidate> {
  const blocks = labelled(context, 'standfirst');
  const first = blocks[0];
  if (!first) return;
  const text = blocks.map((block) => collapse(block.text)).join(' ');
  yield fromBlock('standfirst', text, first, 0.8, 'standfirst', 'the sentences under the headline');
}

/** Breadcrumbs are one block with marks between the steps, or one block a step. */
function* sections(context: Context): Generator<Candidate> {
  const { sites, headlines, tail } = context;
  const blocks = labelled(context, 'breadcrumb');
  const line = blocks.map((block) => block.text).join('\n');
  for (const { text, at } of crumbsOf(line, sites, headlines[0]?.text ?? '', tail)) {
    const block = blockAt(blocks, at);
    yield fromBlock('section', text, block, 0.8, 'breadcrumb', `a step of “${collapse(line)}”`);
  }
}

function blockAt(blocks: readonly Block[], at: number): Block {
  let end = 0;
  return blocks.find((block) => (end += block.text.length + 1) > at) ?? blocks[0]!;
}

/** "Page 2 of 3" stands for three pages. */
function allOf(line: string, said: readonly number[]): readonly number[] {
  if (!/^\p{L}+ \d+ \P{Nd}+ \d+$/u.test(line)) return said;
  return Array.from({ length: Math.min(mostPages, Math.max(...said)) }, (_, at) => at + 1);
}

const mostPages = 200; // guess: no story is split over more

function* pageNumbers(context: Context): Generator<Candidate> {
  for (const block of labelled(context, 'page-numbers')) {
    const said = [...block.text.matchAll(/(?<!\d)\d{1,3}(?!\d)/g)].map(Number);
    const numbers = allOf(block.text, said).filter((n) => n >= 1 && n <= mostPages);
    for (const number of numbers)
      yield fromBlock('page_number', String(number), block, 0.8, 'page numbers', `in “${collapse(block.text)}”`);
  }
}
