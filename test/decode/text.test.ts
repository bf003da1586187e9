import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeHtml } from '../../src/decode/sniff.js';
import { cutText } from '../../src/decode/text/cut-text.js';

const story = [
  'The ferry port reopened on Tuesday after a storm had kept it closed for nearly three weeks, and the first sailing left at dawn with two hundred passengers on board.',
  'Fishermen said that the new breakwater had held, though the old one, which the town had long wanted to replace, was gone for good and would not be rebuilt this year.',
  'The harbour master, who had slept in his office since the storm, said he would now go home for a bath and a long sleep.',
];

function wrap(text: string, width: number, indent = ''): string {
  const lines = [indent];
  for (const word of text.split(' ')) {
    const last = lines.at(-1)!;
    if (last.length + 1 + word.length > width && last !== indent) lines.push(indent + word);
    else lines[lines.length - 1] = last === indent ? last + word : `${last} ${word}`;
  }
  return lines.join('\n');
}
const texts = (input: string): string[] => cutText(input).blocks.map((block) => block.text);

describe('Plain text', () => {
  it('each line is a block where lines are not broken at a width', () => {
    expect(texts(story.join('\n'))).toEqual(story);
    expect(texts(`  ${story.join('\r\n\r\n  ')}`)).toEqual(story);
  });

  it('hard-wrapped lines are joined into their paragraphs', () => {
    expect(texts(story.map((paragraph) => wrap(paragraph, 72)).join('\n\n'))).toEqual(story);
  });

  it('what a text browser wrote loses link marks, buttons, fields and the list of addresses', () => {
    const menu = '   * [1]Home\n   * [2]World\n   * [3]Sport\n';
    const body = story
      .map((paragraph) => wrap(paragraph.replace('The ', 'The [4]').replace('Fishermen', '[5]Fishermen'), 78, '   '))
      .join('\n\n');
    const form =
      '\n\n   ____________________ (BUTTON) Search\n\nReferences\n\n   1. http://a.example/\n   2. http://b.example/\n';
    const { blocks, left } = cutText(`${menu}\n${body.replace('[4]harbour', '[6]harbour')}${form}`);
    expect(blocks.map(({ text }) => text)).toEqual(['Home', 'World', 'Sport', ...story, 'Search']);
    expect(blocks[0]).toMatchObject({ kind: 'list-item', layout: { indent: 3, marker: '*', links: 1 } });
    expect(left).toMatchObject({ 'link-mark': 18, button: 8, field: 20, references: 50, bullet: 6 });
  });

  it('footnotes are no link marks', () => {
    expect(texts('It rained [1] and snowed [2].\nThen it stopped [1].')).toEqual([
      'It rained [1] and snowed [2].',
      'Then it stopped [1].',
    ]);
  });

  it('markers are facts, but a date that opens a sentence is none', () => {
    const { blocks } = cutText('## The storm\n1. Wind\n2. Rain\n- Hail\n10. März war ein Dienstag.');
    expect(blocks.map(({ kind, text, layout }) => [kind, layout?.marker, text])).toEqual([
      ['heading', '##', 'The storm'],
      ['list-item', '1.', 'Wind'],
      ['list-item', '2.', 'Rain'],
      ['list-item', '-', 'Hail'],
      ['paragraph', undefined, '10. März war ein Dienstag.'],
    ]);
  });

  it('cells that tabs part are blocks', () => {
    expect(cutText('Team\tPoints\nRovers\t12').blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['cell', 'Team'],
      ['cell', 'Points'],
      ['cell', 'Rovers'],
      ['cell', '12'],
    ]);
  });

  it('blocks are never empty, stand in order and do not overlap, and every character is accounted for', () => {
    const word = fc.constantFrom(
      'ferry',
      'x',
      '* ',
      '1. ',
      '\n',
      '\n\n',
      '   ',
      '\t',
      '[1]',
      '____',
      '&amp;',
      '\u200b',
      '中文',
      '(BUTTON)',
      '---',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string()), { maxLength: 60 }), (words) => {
        const input = words.join(' ');
        const { blocks, left } = cutText(input);
        let end = 0;
        for (const [index, { text, source, index: own }] of blocks.entries()) {
          expect([text.trim() !== '', own, source[0] >= end, source[1] > source[0]]).toEqual([true, index, true, true]);
          end = source[1];
        }
        expect(end).toBeLessThanOrEqual(input.length);
        const kept = blocks.reduce((sum, { text }) => sum + text.length, 0);
        const joints = blocks.reduce((sum, { layout }) => sum + layout!.lines - 1, 0);
        const gone = Object.values(left).reduce((sum, chars) => sum + chars, 0);
        expect(kept + gone).toBeGreaterThanOrEqual(input.length);
        expect(kept + gone).toBeLessThanOrEqual(input.length + joints);
      }),
    );
  });
});

describe('HTML or text', () => {
  it.each(['<!DOCTYPE html><html>', '\n<html lang="en">', '<p>One</p>', 'x <div class="a"> <p> <p>'])(
    '%j is HTML',
    (text) => {
      expect(looksLikeHtml(text)).toBe(true);
    },
  );
  it.each(['The tag <b> makes text bold.', '5 < 6 and 7 > 3', 'The <p> tag.', ''])('%j is text', (text) => {
    expect(looksLikeHtml(text)).toBe(false);
  });
});
