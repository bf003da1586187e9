// Learns the n-grams of the language detector: `npm run train:language [gold folder]` (default ../shared/gold). Writes the weights
// that are shipped; takes about a minute. The evaluation learns its own, of each fold, so that it never asks what was read.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { goldFingerprint } from '../dist/eval/gold.js';
import { learnNgrams } from '../dist/eval/language/learn.js';
import { isRealNews, readTexts } from '../dist/eval/language/texts.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const gold = process.argv[2] ?? join(root, '..', 'shared', 'gold');
const texts = readTexts(gold).filter((text) => !isRealNews(text));
const card = { gold: { language: goldFingerprint(join(gold, 'language'), 'texts.jsonl') }, texts: texts.length };
const weights = { card, ...learnNgrams(texts) };
writeFileSync(join(root, 'src', 'stages', 'language', 'weights.json'), `${JSON.stringify(weights)}\n`);
console.error(`Learned from ${texts.length} texts.`);
