// What an output says of itself, read with nothing but JSON.parse: the rows that every tool has to come to.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The rows of a table (`articles`, `30-navigation/removed`), however many files it is in, packed or not. */
export function rowsOf(output, table) {
  const [name, folder = '.'] = table.split('/').reverse();
  return partsOf(join(output, folder), name, 'jsonl').flatMap((file) =>
    textOf(file)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line)),
  );
}

/** In their order. */
export function partsOf(folder, name, ending) {
  const part = (number) => join(folder, number === 1 ? `${name}.${ending}` : `${name}-${number}.${ending}`);
  const found = [];
  for (let number = 1; ; number += 1) {
    const file = [part(number), `${part(number)}.gz`].find(existsSync);
    if (!file) return found;
    found.push(file);
  }
}

export function textOf(file) {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

export const sitesAndDays = (output) =>
  counted(rowsOf(output, 'articles'), ({ domain, day_published }) => [domain, day_published]);

export const languages = (output) => counted(rowsOf(output, 'articles'), ({ language }) => [language]);

export const languagesWithWords = (output) =>
  counted(
    rowsOf(output, 'articles'),
    ({ language }) => [language],
    (rows) => [sum(rows, 'words')],
  );

export const reasons = (output) => counted(rowsOf(output, 'rejected'), ({ reason }) => [reason]);

export const rules = (output) => counted(removedOf(output), ruleOf, (rows) => [chars(rows)]);

export const rulesWithPages = (output) =>
  counted(removedOf(output), ruleOf, (rows) => [chars(rows), new Set(rows.map(({ id }) => id)).size]);

export const rulesCounted = (output) => counted(removedOf(output), ruleOf);

/** Characters that were taken out of articles. */
export function labels(output) {
  const taken = rowsOf(output, 'articles').flatMap(({ removed }) => removed);
  return [...new Set(taken.map(({ label }) => label))].map((label) => [
    label,
    sum(
      taken.filter((one) => one.label === label),
      'chars',
    ),
  ]);
}

/** Articles from which more was taken than was left. */
export const moreTakenThanLeft = (output) =>
  rowsOf(output, 'articles')
    .filter(({ removed_chars, chars }) => removed_chars > chars)
    .map(({ id, removed_chars, chars }) => [id, removed_chars, chars]);

export const allWords = (output) => [['words', sum(rowsOf(output, 'articles'), 'words')]];

const ruleOf = ({ stage, rule, label }) => [stage, rule, label];
const sum = (rows, key) => rows.reduce((total, row) => total + row[key], 0);
const chars = (rows) => rows.reduce((total, { span_from, span_to }) => total + span_to - span_from, 0);

const removedOf = (output) =>
  readdirSync(output)
    .filter((name) => /^\d\d-/.test(name))
    .sort()
    .flatMap((stage) => rowsOf(output, `${stage}/removed`));

/** A row for each key: its cells, how many there are, and what else is summed up. */
function counted(rows, keyOf, more = () => []) {
  const groups = new Map();
  for (const row of rows) {
    const key = JSON.stringify(keyOf(row));
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(row);
  }
  return [...groups].map(([key, group]) => [...JSON.parse(key), group.length, ...more(group)]);
}
