// Tells a page in other words: some of its words become others of the same page, some become words that no page has, long numbers
// become others. A word becomes the same everywhere on a page, so that its title is still its headline. Markup stays as it is.
import { randomFrom } from './random.mjs';

const swapped = 0.15; // share of the words that become others of the page: guess
const invented = 0.05; // share that become new words, of which real pages always bring some: guess

/**
 * @param source `html` says whether `text` is markup; `url` is the address it names itself by
 * @param edition other editions of a page are other pages, whatever the words
 */
export function alterPage({ text, html, url }, edition, newUrl) {
  const pieces = html ? [...text.matchAll(markup)] : [{ 0: text, groups: { words: text } }];
  const words = wordsOf(pieces.map(({ groups }) => groups.words ?? '').join(' '));
  const renamed = renameWords(words, edition);
  const random = randomFrom(`numbers ${edition}`);
  const rewrite = (piece) =>
    piece.replace(token, (found) => renamed.get(found) ?? (longNumber.test(found) ? numberLike(found, random) : found));
  const altered = pieces.map(({ 0: whole, groups }) => {
    if (groups.words) return rewrite(whole);
    if (groups.data) return whole.replace(sentences, (_, before, value) => `${before}"${rewrite(value)}"`);
    return titled.test(whole) ? whole.replace(contents, (_, before, value) => `${before}"${rewrite(value)}"`) : whole;
  });
  const all = altered.join('');
  return url && newUrl ? all.replaceAll(url, newUrl) : all;
}

/** Comments, JSON-LD, scripts and styles, tags, and the words between them. */
const markup =
  /<!--.*?-->|(?<data><script[^>]*ld\+json.*?<\/script>)|<(?:script|style)\b.*?<\/(?:script|style)\s*>|<[^>]*>|(?<words>[^<]+)|</gis;
const titled = /^<meta\b[^>]*(?:title|description)/i;
const contents = /(\bcontent\s*=\s*)"([^"]*)"/gi;
/** Values of JSON that are more than a word: names of types and addresses stay. */
const sentences = /(:\s*)"((?:[^"\\]|\\.)* (?:[^"\\]|\\.)*)"/g;

/** Character references and escapes are no words. */
const token = /&#?\w+;|\\u?\w|\p{L}[\p{L}\p{M}]{3,}|\d+/gu;
/** Shorter ones may be a day, a month or a year. */
const longNumber = /^(?!(?:19|20)\d\d$)\d{3,}$/;

const wordsOf = (text) => [...new Set(text.match(token)?.filter((found) => /^\p{L}/u.test(found)) ?? [])];

/** A word is replaced by its like: of its script, with a capital where it has one. One word gets an ending that no other edition has. */
function renameWords(words, edition) {
  const random = randomFrom(`words ${edition}`);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const alike = groupBy(words, (word) => `${scriptOf(word)} ${/^\p{Lu}/u.test(word)}`);
  const letters = new Map([...groupBy(words, scriptOf)].map(([script, list]) => [script, lettersOf(list)]));
  const renamed = new Map();
  for (const list of alike.values())
    for (const word of list) {
      const chance = random();
      if (chance < swapped) renamed.set(word, pick(list));
      else if (chance < swapped + invented) renamed.set(word, word.slice(0, -1) + pick(letters.get(scriptOf(word))));
    }
  const marked = words[Math.floor(words.length / 2)];
  if (marked !== undefined) renamed.set(marked, marked + spelled(edition, letters.get(scriptOf(marked))));
  return renamed;
}

function groupBy(words, keyOf) {
  const groups = new Map();
  for (const word of words) {
    const key = keyOf(word);
    const group = groups.get(key);
    if (group) group.push(word);
    else groups.set(key, [word]);
  }
  return groups;
}

const scripts = [
  'Latin',
  'Cyrillic',
  'Arabic',
  'Han',
  'Hangul',
  'Hiragana',
  'Katakana',
  'Greek',
  'Hebrew',
  'Devanagari',
];
const tests = scripts.map((script) => new RegExp(`^\\p{Script=${script}}`, 'u'));
const scriptOf = (word) => tests.findIndex((test) => test.test(word));

const lettersOf = (words) => [...new Set(words.join('').toLowerCase().match(/\p{L}/gu))].sort();

/** A number in letters of the page. */
function spelled(number, letters) {
  const base = Math.min(letters.length, 10);
  if (base < 2) return String(number);
  return [...number.toString(base)].map((digit) => letters[Number(digit)]).join('');
}

const numberLike = (found, random) =>
  [...found].map((_, at) => String(at === 0 ? 1 + Math.floor(random() * 9) : Math.floor(random() * 10))).join('');
