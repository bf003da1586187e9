// What a passage is compared with: the page's ordinary text, its main script, its words, its host, and where its own text ends.
import type { Block } from '../../page/page.js';
import type { Reading } from '../../page/reading.js';
import { censusOf, family, type Script } from '../../text/scripts.js';
import type { Grammar } from './grammar.js';
import type { Passage } from './passages.js';
import { unitsOf } from './units.js';

export interface Surroundings {
  readonly reading: Reading;
  /** The script of the page's sentences; absent where it has none. */
  readonly script?: Script;
  /** In how many ordinary blocks a unit (word, sign pair) occurs. */
  readonly vocabulary: ReadonlyMap<string, number>;
  /** Blocks that read like sentences or announce them. */
  readonly ordinary: ReadonlySet<Block>;
  /** The block with the page's last copyright line; Infinity where there is none. */
  readonly copyright: number;
  readonly host?: string;
}

const leastWidth = 40; // columns of a sentence: guess
const lineWidth = 80; // columns from which text without an end mark may be prose, if it has grammar
const proseGrammar = 0.15; // findings/spam.md, 3.1: prose has 25 to 50%, lists under 8%

export function isSentenceShaped(reading: Reading, block: Block, grammar: Grammar): boolean {
  const width = reading.measures.width(block);
  if (width < leastWidth) return false;
  const script = censusOf(block.text).found[0]?.script;
  if (!script) return false;
  const share = grammar(block.text, script);
  if (reading.measures.endsSentence(block)) return share === undefined || share >= proseGrammar / 3;
  return width >= lineWidth && share !== undefined && share >= proseGrammar;
}

export function lookAround(reading: Reading, grammar: Grammar, suspects: ReadonlySet<Block> = new Set()): Surroundings {
  const ordinary = reading.page.blocks.filter(
    (block) => !suspects.has(block) && (block.level === 1 || isSentenceShaped(reading, block, grammar)),
  );
  const vocabulary = new Map<string, number>();
  for (const block of ordinary)
    for (const unit of new Set(unitsOf(block.text))) vocabulary.set(unit, (vocabulary.get(unit) ?? 0) + 1);
  const script = mainScript(ordinary);
  const host = hostOf(reading.page.url);
  return {
    reading,
    vocabulary,
    ordinary: new Set(ordinary),
    copyright: copyrightLine(reading),
    ...(script ? { script } : {}),
    ...(host ? { host } : {}),
  };
}

function mainScript(ordinary: readonly Block[]): Script | undefined {
  const weights = new Map<Script, number>();
  for (const block of ordinary) {
    for (const { script, weight } of censusOf(block.text).found)
      weights.set(family(script), (weights.get(family(script)) ?? 0) + weight);
  }
  return [...weights].reduce<[Script, number] | undefined>((a, b) => (a && a[1] >= b[1] ? a : b), undefined)?.[0];
}

const copyright =
  /©|\(c\) ?(?:19|20)\d\d|copyright|all rights reserved|版权所有|版權所有|著作権|무단전재|저작권|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|все права защищены|hak cipta|tüm hakları|สงวนลิขสิทธิ์|bản quyền|جميع الحقوق محفوظة/iu;
const lastPart = 0.5; // a copyright line in the first half is a photo's

function copyrightLine(reading: Reading): number {
  const { blocks } = reading.page;
  const at = blocks.findLastIndex(({ text }) => text.length < 1_000 && copyright.test(text));
  return at >= blocks.length * lastPart ? at : Number.POSITIVE_INFINITY;
}

/** The share of a passage's distinct units that other ordinary blocks use too; undefined where either side is too small. */
export function overlapOf(
  around: Surroundings,
  passage: Passage,
  others: ReadonlySet<string> = new Set(),
): number | undefined {
  const units = new Set(unitsOf(passage.text));
  if (units.size < leastUnits || around.vocabulary.size < leastVocabulary) return undefined;
  const own = passage.blocks.filter((block) => around.ordinary.has(block)).length > 0 ? 1 : 0;
  let shared = 0;
  for (const unit of units) shared += (around.vocabulary.get(unit) ?? 0) > own || others.has(unit) ? 1 : 0;
  return shared / units.size;
}

const leastUnits = 4; // findings/spam.md, 3.2
const leastVocabulary = 40; // three other paragraphs have about a hundred: section 4

/** Without `www.`; undefined for what is no address of the web. */
export function hostOf(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  const host = /^(?:https?:)?\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url)?.[1];
  return host?.toLowerCase().replace(/^www\./, '');
}
