import fc from 'fast-check';
import { expect, test } from 'vitest';
import { removalsByStage, removedRow } from '../../src/output/rows.js';
import { type Label, labelNames } from '../../src/page/labels.js';
import type { Mark } from '../../src/page/mark.js';
import type { Block } from '../../src/page/page.js';
import { Reading } from '../../src/page/reading.js';
import { removalsOf } from '../../src/page/removals.js';
import { docketOf } from '../../src/pipeline/docket.js';
import { recordOf } from '../../src/pipeline/record.js';
import { Tally } from '../../src/pipeline/tally.js';
import { ferryTexts, pageOf } from './invented.js';

const page = pageOf('a.txt', ferryTexts);
const raw = { id: page.id, sourcePath: page.id, sourceRecord: null, body: '' };

const anyMark: fc.Arbitrary<Mark> = fc
  .record({
    stage: fc.constantFrom('navigation', 'spam', 'article'),
    label: fc.constantFrom<Label>(...labelNames),
    block: fc.nat(page.blocks.length - 1),
    ends: fc.option(fc.tuple(fc.nat(200), fc.nat(200))),
    final: fc.boolean(),
  })
  .map(({ stage, label, block, ends, final }) => ({
    stage,
    rule: label,
    label,
    block,
    because: 'chance',
    ...(final ? { final: true as const } : {}),
    ...spanOf(page.blocks[block]!, ends),
  }));

function spanOf({ text }: Block, ends: [number, number] | null): Pick<Mark, 'span'> {
  if (!ends) return {};
  const [from, to] = ends.map((end) => end % text.length).sort((a, b) => a - b) as [number, number]; // two went in
  return { span: [from, to + 1] };
}

const anyReading = fc.array(anyMark, { maxLength: 30 }).map((marks) => new Reading(page, marks));

/** Every character of the page, as block and place, that passes. */
function kept(reading: Reading): string[] {
  return page.blocks.flatMap((block) =>
    reading
      .segments(block)
      .filter(({ mark }) => reading.fateOf(mark) === 'body')
      .flatMap(({ from, to }) => places(block, from, to)),
  );
}

const places = ({ index }: Block, from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, at) => `${index}:${from + at}`);

test('Every character of every block is either kept or in exactly one removal, which has a rule', () => {
  fc.assert(
    fc.property(anyReading, (reading) => {
      const removals = [...removalsOf(reading)];
      const removed = removals.flatMap(({ block, from, to }) => places(block, from, to));
      const all = page.blocks.flatMap((block) => places(block, 0, block.text.length));
      expect([...kept(reading), ...removed].sort()).toEqual(all.sort());
      for (const { mark } of removals) expect(mark.rule).not.toBe('');
    }),
    { numRuns: 300 },
  );
});

test('The removed text of all stages together is what the record and the counts say was removed', () => {
  fc.assert(
    fc.property(anyReading, (reading) => {
      const record = recordOf(raw, reading);
      const rows = [...removalsByStage(reading)].flatMap(([stage, removals]) =>
        removals.map((removal) => ({ folder: stage, ...removedRow(page.id, reading, removal) })),
      );
      for (const { folder, stage, block, span_from, span_to, text } of rows) {
        expect(stage).toBe(folder);
        expect(text).toBe(page.blocks[block]!.text.slice(span_from!, span_to!));
      }
      const chars = rows.reduce((sum, { text }) => sum + text.length, 0);
      expect(record.removed_chars).toBe(chars);
      expect(record.removed.reduce((sum, removed) => sum + removed.chars, 0)).toBe(chars);
      const tally = new Tally();
      tally.add(docketOf({ record, reading }));
      const counts = tally.result();
      expect(counts.chars - counts.charsKept).toBe(chars);
      expect(Object.values(counts.removals).reduce((sum, removal) => sum + removal.chars, 0)).toBe(chars);
    }),
    { numRuns: 300 },
  );
});
