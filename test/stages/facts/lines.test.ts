// The small readers of single lines: datelines, breadcrumbs, titles.
import { describe, expect, test } from 'vitest';
import { readDateline } from '../../../src/stages/facts/dateline.js';
import { crumbsOf } from '../../../src/stages/facts/sections.js';
import { SiteNames } from '../../../src/stages/facts/site-names.js';
import { cutSiteName, partsOf, tailOf, withoutKicker } from '../../../src/stages/facts/titles.js';

describe('a dateline stands before the first sentence', () => {
  test.each([
    ['LISBON, March 10 (Xinhua) -- The port', { text: 'LISBON, March 10 (Xinhua)', agency: 'Xinhua' }],
    ['LONDON (AP) — The port', { text: 'LONDON (AP)', agency: 'AP' }],
    ['Berlin (dpa) - Der Hafen', { text: 'Berlin (dpa)', agency: 'dpa' }],
    ['New York/Berlin (dpa/tmn) – Der Hafen', { text: 'New York/Berlin (dpa/tmn)', agency: 'dpa/tmn' }],
    ['(Reuters) - The port', { text: '(Reuters)', agency: 'Reuters' }],
    ['SAN JUAN, Puerto Rico — The port', { text: 'SAN JUAN, Puerto Rico' }],
    ['新华社北京3月10日电（记者张三）港口', { text: '新华社北京3月10日电', agency: '新华社' }],
  ])('%s', (paragraph, expected) => {
    expect(readDateline(paragraph)).toEqual(expected);
  });

  test.each([
    'The port (once a fishing village) - now closed - reopened.',
    'The ferry port reopened on Tuesday.',
    'A NEW port — at last.',
    'NATO said — again — that it would.',
    'Ana Lopes (42) - a sailor - left.',
    'Elmshorn (Kreis Pinneberg): Der Hafen ist wieder offen.',
  ])('%s has none', (paragraph) => {
    expect(readDateline(paragraph)?.text).toBeUndefined();
  });
});

describe('sections are the steps of a breadcrumb', () => {
  test.each([
    ['English>>China Society', ['China Society']],
    ['Home / World / Diplomacy', ['World', 'Diplomacy']],
    ['Startseite › Politik › Inland', ['Politik', 'Inland']],
    ['首页 > 国内 > 社会', ['国内', '社会']],
    ['Harbour News » Ports » Ferry port reopens', ['Ports']],
    ['Home\nPorts\nShips', ['Ports', 'Ships']],
    ['Vous êtes ici : Accueil > Vallées', ['Vallées']],
    ['您的位置：首页 > 本地要闻 > 正文', ['本地要闻']],
    ['You are here: Home / World', ['World']],
    ['Home Artificial Intelligence', ['Artificial Intelligence']],
    ['Home', []],
  ])('%j', (line, sections) => {
    expect(crumbsOf(line, new SiteNames(['Harbour News']), 'Ferry port reopens!').map((crumb) => crumb.text)).toEqual(
      sections,
    );
  });
});

describe('a title loses the name of the site and nothing else', () => {
  const sites = new SiteNames(['The Harbour News', 'harbournews.example']);

  test.each([
    ['Ferry port reopens | The Harbour News', 'Ferry port reopens'],
    ['Ferry port reopens – Harbour News', 'Ferry port reopens'],
    ['HARBOUR NEWS: Ferry port reopens', 'HARBOUR NEWS: Ferry port reopens'],
    ['Harbour News - Ferry port reopens', 'Ferry port reopens'],
    [
      'Ferry port – closed since May – reopens | Ports | harbournews.example',
      'Ferry port – closed since May – reopens | Ports',
    ],
    ['Ferry port - Live', 'Ferry port - Live'],
    ['Harbour News', 'Harbour News'],
  ])('%s', (title, expected) => {
    expect(cutSiteName(title, sites)).toBe(expected);
  });
});

describe('the parts of a title', () => {
  test('are what stands before and behind each bar', () => {
    expect(partsOf('Ferry port reopens | Ports | Harbour News')).toEqual([
      'Ferry port reopens',
      'Ferry port reopens | Ports',
      'Ports | Harbour News',
      'Harbour News',
    ]);
  });

  test.each([
    ['Ferry port reopens | Harbour News', 'Harbour News'],
    ['Ferry port reopens', undefined],
    ['港口重新开放：港口新闻', '港口新闻'],
  ])('the tail of %j is %j', (title, tail) => {
    expect(tailOf(title)).toBe(tail);
  });

  test.each([
    ['After the storm: ferry port reopens', 'ferry port reopens'],
    ['Storm – Ferry port reopens', 'Ferry port reopens'],
    ['Ferry port reopens', undefined],
    ['Live: no', undefined],
  ])('%j without its first words is %j', (title, rest) => {
    expect(withoutKicker(title)).toBe(rest);
  });
});
