// Names of persons, told from the other words of a credit, and how they are written.
import { describe, expect, test } from 'vitest';
import { looksLikePerson, mendCase } from '../../../../src/stages/facts/names/person.js';

describe('looks like a person', () => {
  test.each([
    'Ana Lopes',
    'Ana de la Cruz',
    "Shaun O'Neill",
    'J. K. Marsh',
    'Jean-Luc d’Arvor',
    'Иван Петров',
    '张三',
    '김철수',
    'محمد علي',
  ])('%s', (text) => {
    expect(looksLikePerson(text)).toBe(true);
  });

  test.each([
    'Reuters',
    'Staff Reporter',
    'Read More',
    'ana lopes',
    'Ana',
    'Ana Lopes 2024',
    'info@harbour.example',
    '',
  ])('%j does not', (text) => {
    expect(looksLikePerson(text)).toBe(false);
  });
});

test.each([
  ['CAO YIN', 'Cao Yin'],
  ['ana lopes', 'Ana Lopes'],
  ["SHAUN O'NEILL-MARSH", "Shaun O'Neill-Marsh"],
  ['ANA DE LA CRUZ', 'Ana de la Cruz'],
  ['WangXin', 'Wang Xin'],
  ['Marisha GOLDHAMER', 'Marisha Goldhamer'],
  ['Bill MCCARTHY', 'Bill McCarthy'],
  ['JD Marsh III', 'JD Marsh III'],
  ['Ana Lopes Ana Lopes', 'Ana Lopes'],
  ['Ewan McGarry', 'Ewan McGarry'],
  ['LeAnn Marsh', 'LeAnn Marsh'],
  ['张三', '张三'],
])('%s is written %s', (name, mended) => {
  expect(mendCase(name)).toBe(mended);
});
