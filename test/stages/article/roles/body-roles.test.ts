import { describe, expect, it } from 'vitest';
import { labels } from '../../../../src/page/labels.js';
import type { BlockKind } from '../../../../src/page/page.js';
import { Reading } from '../../../../src/page/reading.js';
import { bodyRoles } from '../../../../src/stages/article/roles/body-roles.js';
import { type Invented, invent } from '../../../page/invent.js';

const prose =
  'The ferry port of Vellmouth reopened on Tuesday, nine days after a storm had torn away eighty metres of its northern pier.';

/** Labels of the blocks, all of which are body. */
function rolesOf(invented: Invented): string[] {
  const page = invent(invented);
  const chosen = new Map(page.blocks.map((block) => [block.index, 'prose']));
  return [...bodyRoles(new Reading(page), chosen, Array(page.blocks.length).fill(1))].map((mark) => mark.label);
}

it('signs each mark with the score of the model', () => {
  const page = invent({ blocks: [prose, 'Short line', prose] });
  const chosen = new Map([0, 2].map((index) => [index, 'prose']));
  const marks = [...bodyRoles(new Reading(page), chosen, [0.987, 0.1, 0.5])];
  expect(marks.map(({ block, score }) => [block, score])).toEqual([
    [0, 0.99],
    [2, 0.5],
  ]);
});

const text = (...blocks: Invented['blocks']) => rolesOf({ blocks });
const between = (block: Invented['blocks'][number]) => text(prose, block, prose)[1];

describe('a block of the body is named by its kind', () => {
  it.each<[BlockKind, string]>([
    ['heading', 'crosshead'],
    ['list-item', 'list-item'],
    ['quote', 'quote'],
    ['cell', 'table'],
    ['paragraph', 'main-content'],
  ])('%s: %s', (kind, label) => expect(between({ kind, text: 'Half the berths are open again.' })).toBe(label));
});

describe('a crosshead in plain text', () => {
  it.each(['Half the berths, twice the sailings', 'Who pays?', 'Zweifel an der Haltbarkeit'])('is "%s"', (line) =>
    expect(between(line)).toBe('crosshead'),
  );
  it.each(['Nobody cheered.', '“They were too tired,” she said,', 'The inquiry has been asked:'])(
    'is not "%s"',
    (line) => expect(between(line)).toBe('main-content'),
  );
  it('is not the first line, nor the last, nor one above a line as short as itself', () => {
    const line = 'Half the berths, twice the sailings';
    expect(text(line, prose)[0]).toBe('main-content');
    expect(text(prose, line)[1]).toBe('main-content');
    expect(text(prose, line, line, prose)[1]).toBe('main-content');
  });
});

it('a short line in HTML is a crosshead only where all of it is bold', () => {
  const line = 'Half the berths, twice the sailings';
  const bold = { text: line, runs: [{ span: [0, line.length], tag: 'strong' }] } as const;
  const containers = [{ parent: -1, tag: 'div' }];
  expect(rolesOf({ containers, blocks: [prose, line, prose] })[1]).toBe('main-content');
  expect(rolesOf({ containers, blocks: [prose, bold, prose] })[1]).toBe('crosshead');
});

describe('a correction', () => {
  it.each([
    'Correction: An earlier version of this story gave the wrong pier.',
    'This article was amended on 5 March to give the right pier.',
    'Anmerkung der Redaktion: In einer früheren Fassung stand der falsche Steg.',
    'Cet article a été modifié mardi pour donner le bon quai.',
    '更正：此前版本的报道有误，码头名称已经更正。',
  ])('is "%s"', (line) => expect(text(prose, line)[1]).toBe('correction'));
  it.each([
    'Correction',
    'Corrections to the bill were made in March by both chambers.',
    'This article of the law was struck down in court.',
  ])('is not "%s"', (line) => expect(text(prose, line)[1]).toBe('main-content'));
});

it('the first block is a standfirst where the description says the same', () => {
  const says = 'Lorries had queued for eleven kilometres since the pier was torn away.';
  const declared = [{ from: 'meta', name: 'og:description', value: says }] as const;
  expect(rolesOf({ declared, blocks: [says, prose] })).toEqual(['standfirst', 'main-content']);
  expect(rolesOf({ declared, blocks: [prose, says] })).toEqual(['main-content', 'main-content']);
});

it('no name moves a character: every label of the body has the fate body', () => {
  const kinds = ['heading', 'list-item', 'quote', 'cell', 'code', 'caption', 'paragraph'] as const;
  const names = text(
    ...kinds.map((kind) => ({ kind, text: 'Half the berths are open.' })),
    'Correction: It was the other pier, not this one.',
  );
  for (const name of names) expect(labels[name as keyof typeof labels][0]).toBe('body');
});
