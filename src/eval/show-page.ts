// The proof of a gold page with a column more: what the oracle would take. Where the two columns differ, the product is wrong.
import type { Block } from '../page/page.js';
import { proofOf } from '../page/proof.js';
import type { Reading } from '../page/reading.js';
import { isRejected } from '../pipeline/clean.js';
import { evaluatePage, openProduct, oracleOf, type SetOptions } from './evaluate.js';
import type { GoldPage } from './gold.js';
import { rounded, scoreBody } from './score.js';
import { figuresLine } from './score-set.js';
import { ScoreSheet } from './score-sheet.js';

export function showPage(gold: GoldPage, set: SetOptions, reasons: boolean, print: (line: string) => void): void {
  const { cleaned, answer } = evaluatePage(openProduct(set.stages), gold, set);
  const { record, reading } = cleaned;
  const sheet = new ScoreSheet();
  sheet.add(gold, answer);
  print(`${gold.id}  ${gold.url ?? ''}`);
  print(figuresLine(sheet.figures()));
  if (isRejected(record)) print(`rejected: ${record.reason}: ${record.reason_detail}`);
  print(`title    ${record.title}\n  gold   ${gold.title}`);
  print(`authors  ${record.authors.join('; ')}\n  gold   ${gold.authors?.join('; ')}`);
  print(`date     ${record.date_published}\n  gold   ${gold.published}`);
  if (!reading) return;
  print(`oracle   ${figuresLine(rounded({ ...oracleOf(reading, gold).score }))}`);
  print(proofWithGold(reading, gold, reasons));
  for (const paragraph of lostGold(reading, gold)) print(`lost: ${paragraph}`);
}

/**
 * One line a block: `G` where the gold has it, `!` where the product decided otherwise, then the proof's own line.
 * Reasons, where asked for, stand below as in any proof.
 */
function proofWithGold(reading: Reading, gold: GoldPage, reasons: boolean): string {
  const { chosen } = oracleOf(reading, gold);
  let block = 0;
  const lines = proofOf(reading, { reasons })
    .trimEnd()
    .split('\n')
    .map((line) => {
      if (line.startsWith('    ')) return `   ${line}`;
      if (line.startsWith('! ')) return `   ${line}`;
      const at = block++;
      return `${columnsFor(reading, reading.page.blocks[at], chosen[at] ?? false)} ${line}`;
    });
  return `${lines.join('\n')}\n`;
}

function columnsFor(reading: Reading, block: Block | undefined, inGold: boolean): string {
  const inText = block !== undefined && reading.fate(block) === 'body';
  return `${inGold ? 'G' : ' '}${inText === inGold ? ' ' : '!'}`;
}

/** Gold paragraphs that no block of the page holds: decode lost them, or the gold is of another version of the page. */
function lostGold(reading: Reading, gold: GoldPage): string[] {
  const all = reading.page.blocks.map((block) => block.text).join('\n');
  return (gold.body ?? []).filter((paragraph) => scoreBody(paragraph, all).recall < 0.5);
}
