// Draws clean text that looks like spam, by the same chance as spam is drawn: mentions of what spam says, contact lines, quotations
// and paragraphs in other languages, lists with numbers, lists of names. The model learns from them what to spare; the traps,
// which people wrote, stay unseen.
import type { Chance } from './chance.js';
import { contacts, languageNames, mentions, shown } from './decoy-sentences.js';
import type { Host } from './hosts.js';
import type { Stock } from './stock.js';

export interface Decoy {
  readonly kind: string;
  /** A block each. */
  readonly lines: readonly string[];
  /** Links lead there. */
  readonly target?: () => string;
}

/** A clean text, to be quoted. */
export interface Quotable {
  readonly language: string;
  readonly text: string;
}

/** @param others clean texts of all languages */
export function drawDecoys(
  host: Host,
  language: string,
  stocks: readonly Stock[],
  others: readonly Quotable[],
  chance: Chance,
): Decoy[] {
  const found: Decoy[] = [
    contactDecoy(chance),
    foreignDecoy(
      language,
      others.filter((other) => other.language !== language).map(({ text }) => text),
      chance,
    ),
    listDecoy(host, chance),
    namesDecoy(host, chance),
  ];
  const templates = mentions[language];
  if (templates) found.push(mentionDecoy(templates, language, stocks, chance), shownDecoy(language, stocks, chance));
  if (host.page.form === 'html')
    found.push(
      sourcesDecoy(
        host,
        others.filter((other) => other.language === language).map(({ text }) => text),
        chance,
      ),
    );
  return found;
}

function mentionDecoy(templates: readonly string[], language: string, stocks: readonly Stock[], chance: Chance): Decoy {
  const own = stocks.filter((stock) => stock.language === language);
  const stock = chance.one(own.length > 0 ? own : stocks);
  const words = () =>
    (chance.happens(0.5) ? chance.one(stock.keywords) : chance.one(stock.anchors)).replace(/\{\w+\}/g, 'Norvale');
  const sentences = chance
    .some(templates, chance.between(1, 3))
    .map((template) => template.replace(/\{[abc]\}/g, words));
  return { kind: 'mention', lines: chance.happens(0.5) ? [sentences.join(' ')] : sentences };
}

/** A whole sentence of spam that somebody quotes. */
function shownDecoy(language: string, stocks: readonly Stock[], chance: Chance): Decoy {
  const own = stocks.filter((stock) => stock.language === language);
  const { sentences } = chance.one(own.length > 0 ? own : stocks);
  const quoted = chance
    .some(sentences, chance.between(1, 2))
    .join(' ')
    .replace(/\{\w+\}/g, '…');
  const [open, close] = chance.one([
    ['“', '”'],
    ['“', '”'],
    ['«', '»'],
    ['"', '"'],
  ] as const);
  const intro = chance.one(shown[language] ?? shown.en!);
  const after = chance.happens(0.4)
    ? ` ${chance
        .one(mentions[language]!)
        .replace(/\{[abc]\}/g, () => chance.one(own.length > 0 ? own[0]!.anchors : ['…']))
        .replace(/\{\w+\}/g, '…')}`
    : '';
  return { kind: 'shown', lines: [`${intro}: ${open}${quoted}${close}${after}`] };
}

/** Where a story's facts are from: pieces of its own sentences, or of others, that link to pages of other sites. */
function sourcesDecoy({ page, body }: Host, others: readonly string[], chance: Chance): Decoy {
  const own = body.map((index) => page.blocks[index]!.text);
  const words = chance.one(others.length === 0 || chance.happens(0.4) ? own : others).split(' ');
  const pieces = Array.from({ length: chance.between(2, 5) }, () => {
    const from = chance.between(0, Math.max(0, words.length - 6));
    return words.slice(from, from + chance.between(3, 6)).join(' ');
  });
  const target = () =>
    `https://www.${chance.one(['institute', 'university', 'archive', 'court', 'council', 'festival', 'museum'])}-${chance.between(1, 99)}.${chance.one(['org', 'com', 'net'])}/${chance.between(2000, 2026)}/${chance.between(100, 9999)}-report.html`;
  return {
    kind: 'sources',
    lines: [`${chance.one(['Sources', 'Read more', 'Links', 'With material from'])}: ${pieces.join('; ')}`],
    target,
  };
}

function contactDecoy(chance: Chance): Decoy {
  const phone = `0${chance.between(1000, 9999)} ${chance.between(100000, 999999)}`;
  return {
    kind: 'contact',
    lines: [chance.one(contacts).replaceAll('{phone}', phone).replaceAll('{handle}', '@lowickcourier')],
  };
}

/** A paragraph of another language: in quotation marks, announced, or as a standfirst. */
function foreignDecoy(language: string, others: readonly string[], chance: Chance): Decoy {
  const text = chance.one(others);
  const manner = chance.next();
  if (manner < 0.3) return { kind: 'foreign quote', lines: [`“${text}”`] };
  if (manner < 0.5) return { kind: 'foreign quote', lines: [`«${text}»`] };
  if (manner < 0.6)
    return { kind: 'foreign quote', lines: [`${language === 'en' ? 'The note read' : '—'}: “${text}”`] };
  return { kind: 'foreign paragraph', lines: chance.happens(0.3) ? [text, chance.one(others)] : [text] };
}

/** Words of the page itself with numbers: prices, results, shares, odds. */
function listDecoy(host: Host, chance: Chance): Decoy {
  const words = chance.some(namesOf(host), chance.between(5, 14));
  const number = () =>
    chance.one([
      `${chance.between(1, 9)}/${chance.between(1, 9)}`,
      `£${chance.between(5, 99)}`,
      `${chance.between(1, 99)}.${chance.between(10, 99)}`,
      `${chance.between(0, 5)}-${chance.between(0, 5)}`,
      `${chance.between(100, 9999)}`,
      `−${chance.between(1, 9)}%`,
    ]);
  const items = words.map((word) => `${word} ${number()}`);
  const manner = chance.next();
  if (manner < 0.3) return { kind: 'table', lines: items };
  const shared = chance.one(['Adult ticket', 'Green tea', 'Oak table', 'Room', 'Day', 'Price of']);
  if (manner < 0.5)
    return { kind: 'price list', lines: words.map((word) => `${shared} ${word.toLowerCase()}: ${number()}`) };
  return { kind: 'table', lines: [items.join(chance.one([' | ', ', ', '; ', ' · ']))] };
}

function namesDecoy(host: Host, chance: Chance): Decoy {
  const words = chance.some(namesOf(host), chance.between(5, 16));
  const manner = chance.next();
  if (manner < 0.25) return { kind: 'tags', lines: [`Topics: ${words.join(', ')}`] };
  if (manner < 0.4) return { kind: 'hashtags', lines: [words.map((word) => `#${word}`).join(' ')] };
  if (manner < 0.6) return { kind: 'names', lines: words };
  if (manner < 0.75)
    return {
      kind: 'languages',
      lines: [chance.some(languageNames, 6).join(chance.one([' | ', ' · ', ' ']))],
    };
  return { kind: 'names', lines: [words.join(chance.one([', ', '; ', ' | ', '、']))] };
}

/** Words with a capital, or the longest ones. */
function namesOf({ page, body }: Host): string[] {
  const words = body.flatMap((index) => page.blocks[index]!.text.match(/[\p{L}\p{M}]{3,}/gu) ?? []);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  const wanted =
    capitals.length >= 20
      ? capitals
      : words.flatMap((word) => (word.length > 10 ? [word.slice(0, 4), word.slice(4, 8)] : [word]));
  return [...new Set(wanted)];
}
