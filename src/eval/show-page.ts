// The proof of a gold page with a column more: what the oracle would take. Where the two columns differ, the product is wrong.
import type { Block } from '../page/page.js';
import { proofOf } from '../page/proof.js';
import type { Reading } from '../page/reading.js';
import { isRejected } from '../pipeline/clean.js';
import { evaluatePage, oracleOf, type Product, type SetOptions } from './evaluate.js';
import { figuresOf } from './figures.js';
import type { GoldPage } from './gold.js';
import { type Figures, rounded, scoreBody } from './score.js';
import { holds, scorePage } from './score-page.js';

/** @param reasons say under each block why */
export function showPage(gold: GoldPage, set: SetOptions, clean: Product, reasons: boolean): string {
  const { cleaned, answer } = evaluatePage(clean, gold, set);
  const { record, reading } = cleaned;
  const lines = [
    `${gold.id}  ${gold.url ?? ''}`,
    figuresLine(figuresOf([scorePage(gold, answer)])),
    ...(isRejected(record) ? [`rejected: ${record.reason}: ${record.reason_detail}`] : []),
    `title    ${record.title}\n  gold   ${gold.title}`,
    `authors  ${record.authors.join('; ')}\n  gold   ${gold.authors?.join('; ')}`,
    `date     ${record.date_published}\n  gold   ${gold.published}`,
    ...(reading && gold.body ? [`oracle   ${figuresLine(rounded({ ...oracleOf(reading, gold).score }))}`] : []),
    ...(reading ? [proofWithGold(reading, gold, reasons), ...lostGold(reading, gold)] : []),
    ...wrongSnippets(gold, answer.text ?? ''),
  ];
  return `${lines.join('\n')}\n`;
}

const figuresLine = (figures: Figures): string =>
  Object.entries(figures)
    .map(([name, value]) => `${name} ${value}`)
    .join('  ');

/**
 * One line a block: `G` where the gold has it, `!` where the product decided otherwise, then the proof's own line.
 * Reasons, where asked for, stand below as in any proof.
 */
function proofWithGold(reading: Reading, gold: GoldPage, reasons: boolean): string {
  const chosen = gold.body ? oracleOf(reading, gold).chosen : undefined;
  let block = 0;
  const lines = proofOf(reading, { reasons })
    .trimEnd()
    .split('\n')
    .map((line) => {
      if (line.startsWith('    ')) return `   ${line}`;
      if (line.startsWith('! ')) return `   ${line}`;
      const at = block++;
      return `${chosen ? columnsFor(reading, reading.page.blocks[at], chosen[at] ?? false) : '  '} ${line}`;
    });
  return `${lines.join('\n')}\n`;
}

function columnsFor(reading: Reading, block: Block | undefined, inGold: boolean): string {
  const inText = block !== undefined && reading.fate(block) === 'body';
  return `${inGold ? 'G' : ' '}${inText === inGold ? ' ' : '!'}`;
}

/** Gold paragraphs that no block of the page holds: decode lost them, or the gold is of another version of the page. */
export function lostGold(reading: Reading, gold: GoldPage): string[] {
  const all = reading.page.blocks.map((block) => block.text).join('\n');
  return (gold.body ?? [])
    .filter((paragraph) => scoreBody(paragraph, all).recall < 0.5)
    .map((paragraph) => `lost: ${paragraph}`);
}

/** Snippets that are missing, and those that should be. */
export function wrongSnippets(gold: GoldPage, text: string): string[] {
  if (gold.body) return [];
  return [
    ...(gold.with ?? []).filter((snippet) => !holds(text, snippet)).map((snippet) => `missing: ${snippet}`),
    ...(gold.without ?? []).filter((snippet) => holds(text, snippet)).map((snippet) => `too much: ${snippet}`),
  ];
}
