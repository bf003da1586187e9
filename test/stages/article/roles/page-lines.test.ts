// Whole pages: what is asked of a line's surroundings, held by the labels that come out.
import { describe, expect, it } from 'vitest';
import { Reading } from '../../../../src/page/reading.js';
import { Sheet } from '../../../../src/stages/article/features/sheet.js';
import { aroundRoles } from '../../../../src/stages/article/roles/around-roles.js';
import { type Invented, invent } from '../../../page/invent.js';

const prose =
  'The ferry port of Vellmouth reopened on Tuesday, nine days after a storm had torn away its northern pier.';

/** Label by text, for pages whose body is the blocks that equal `prose` and whose headline is the one given. */
function labelsOf(invented: Invented, title?: string): Record<string, string> {
  const page = invent(invented);
  const chosen = new Map(page.blocks.filter(({ text }) => text === prose).map(({ index }) => [index, 'prose']));
  const block = page.blocks.find(({ text }) => text === title);
  const headline = block && { block, because: 'given', score: 8 };
  const marks = [...aroundRoles(new Sheet(new Reading(page)), { chosen }, headline)];
  return Object.fromEntries(marks.map((mark) => [page.blocks[mark.block!]!.text, mark.label]));
}

it('names all that stands round an article in plain text', () => {
  const title = 'Ferry port reopens after storm';
  const blocks = [
    'Ferry port reopens after storm - Harbour Post',
    ...['News', 'Transport', 'Fishing', 'Weather', 'Opinion', 'Jobs for sailors'],
    ...['Sport', 'Culture', 'Archive', 'Puzzles'],
    title,
    'By',
    'Ana Lopes',
    '5 March 2024, 13:42',
    prose,
    'Lorries at the quay. Photo: Iris Dunmore',
    prose,
    'Ana Lopes is a reporter at the Harbour Post.',
    'Topics',
    'Ferries',
    'Storms',
    'Related stories',
    'Night train to Carrow gets its dining car back',
    'By Tom Harrow',
    'Comments',
    'Shipworm again, as my father told them.',
    'Reply',
    'Well done to the lifeboat.',
    'Reply',
    'Privacy policy',
  ];
  expect(labelsOf({ blocks }, title)).toEqual({
    'Ferry port reopens after storm - Harbour Post': 'boilerplate',
    News: 'navigation',
    Transport: 'navigation',
    Fishing: 'navigation',
    Weather: 'navigation',
    Opinion: 'navigation',
    'Jobs for sailors': 'navigation',
    Sport: 'navigation',
    Culture: 'navigation',
    Archive: 'navigation',
    Puzzles: 'navigation',
    [title]: 'headline',
    By: 'byline',
    'Ana Lopes': 'byline',
    '5 March 2024, 13:42': 'timestamp',
    'Lorries at the quay. Photo: Iris Dunmore': 'caption',
    'Ana Lopes is a reporter at the Harbour Post.': 'author-bio',
    Topics: 'tag-list',
    Ferries: 'tag-list',
    Storms: 'tag-list',
    'Related stories': 'teaser',
    'Night train to Carrow gets its dining car back': 'teaser',
    'By Tom Harrow': 'teaser',
    Comments: 'comment',
    'Shipworm again, as my father told them.': 'comment',
    'Well done to the lifeboat.': 'comment',
    Reply: 'comment',
    'Privacy policy': 'imprint',
  });
});

describe('the name of an element', () => {
  const containers = [
    { parent: -1, tag: 'article', classes: ['paywall'] },
    { parent: 0, tag: 'p', classes: ['paywall'] },
    { parent: 0, tag: 'div', classes: ['paywall'] },
    { parent: 0, tag: 'div', classes: ['newsletter-box'] },
    { parent: 3, tag: 'p' },
  ];
  const blocks = [
    { text: prose, container: 1 },
    { text: 'Best jackets for the rain', container: 2 },
    { text: 'What the coast talks about.', container: 4 },
    { text: prose, container: 1 },
  ];
  const labels = labelsOf({ containers, blocks });

  it('says nothing where elements of the body have it too', () =>
    expect(labels['Best jackets for the rain']).toBe('boilerplate'));
  it('speaks for what stands deeper in it', () =>
    expect(labels['What the coast talks about.']).toBe('newsletter-prompt'));
});

it('a list of other stories between paragraphs ends where the body goes on', () => {
  const blocks = [
    prose,
    'Related',
    'Night train to Carrow gets its dining car back',
    prose,
    'The road ahead for the towns on the coast',
  ];
  const labels = labelsOf({ blocks: [...blocks, prose] });
  expect(labels['Night train to Carrow gets its dining car back']).toBe('teaser');
  expect(labels['The road ahead for the towns on the coast']).toBe('boilerplate');
});

it('a line that says again what the body says is a pull quote between paragraphs and a copy behind them', () => {
  const again = '“a storm had torn away its northern pier”';
  expect(labelsOf({ blocks: [prose, again, prose] })[again]).toBe('pull-quote');
  expect(labelsOf({ blocks: [prose, prose, again] })[again]).toBe('boilerplate');
});

it('gives every block that is no body exactly one mark', () => {
  const page = invent({ blocks: ['News', prose, '', 'x'].filter((text) => text !== '') });
  const marks = [...aroundRoles(new Sheet(new Reading(page)), { chosen: new Map([[1, 'prose']]) }, undefined)];
  expect(marks.map((mark) => mark.block)).toEqual([0, 2]);
});
