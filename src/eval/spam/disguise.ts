// Tricks by which spam hides its words from filters (findings/spam.md, 3.4).
import type { Chance } from './chance.js';

const likes: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  i: 'і', // Cyrillic for Latin
  а: 'a',
  с: 'c',
  е: 'e',
  о: 'o',
  р: 'p',
  х: 'x',
  у: 'y',
  і: 'i',
};
const leet: Readonly<Record<string, string>> = { o: '0', i: '1', e: '3', a: '4', s: '5' };

type Trick = (text: string, chance: Chance) => string;

const mapLetters = (text: string, change: (letter: string) => string): string => text.replace(/\p{L}/gu, change);

const inWords = (text: string, chance: Chance, share: number, change: (word: string) => string): string =>
  text.replace(/[\p{L}\p{M}]{3,}/gu, (word) => (chance.happens(share) ? change(word) : word));

const plain = /[a-zA-Z]/;

export const tricks = {
  none: (text) => text,
  'zero-width': (text, chance) => inWords(text, chance, 0.8, (word) => `${word.slice(0, 2)}\u200b${word.slice(2)}`),
  'soft-hyphen': (text, chance) => inWords(text, chance, 0.8, (word) => `${word.slice(0, 2)}\u00ad${word.slice(2)}`),
  'look-alike': (text, chance) =>
    inWords(text, chance, 0.8, (word) =>
      mapLetters(word, (letter) => (chance.happens(0.6) ? (likes[letter] ?? letter) : letter)),
    ),
  leet: (text, chance) =>
    inWords(
      text,
      chance,
      0.8,
      (word) =>
        `${word[0]}${word.slice(1, -1).replace(/[oieas]/g, (letter) => (chance.happens(0.7) ? leet[letter]! : letter))}${word.at(-1)}`,
    ),
  'spaced-out': (text, chance) => inWords(text, chance, 0.6, (word) => [...word].join(' ')),
  dotted: (text, chance) => inWords(text, chance, 0.6, (word) => [...word].join('.')),
  'full-width': (text) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  mathematical: (text) =>
    text.replace(/[A-Za-z]/g, (letter) =>
      String.fromCodePoint((letter >= 'a' ? 0x1d41a - 97 : 0x1d400 - 65) + letter.charCodeAt(0)),
    ),
  emoji: (text, chance) =>
    text.replace(/ /g, () =>
      chance.happens(0.35) ? ` ${chance.one(['🔥', '💰', '🎰', '✅', '⭐', '💯', '👉'])} ` : ' ',
    ),
  capitals: (text) => text.toUpperCase(),
} as const satisfies Readonly<Record<string, Trick>>;

export type TrickName = keyof typeof tricks;
export const trickNames = Object.keys(tricks) as readonly TrickName[]; // the keys are the names

/** Whether the trick changes this text: leet changes nothing in Thai. */
export const applies = (name: TrickName, text: string): boolean =>
  name === 'none' ||
  name === 'emoji' ||
  name === 'zero-width' ||
  name === 'spaced-out' ||
  name === 'soft-hyphen' ||
  name === 'dotted' ||
  plain.test(text) ||
  /\p{sc=Cyrillic}/u.test(text);

export const disguise = (name: TrickName, text: string, chance: Chance): string => tricks[name](text, chance);
