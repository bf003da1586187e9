// Names the blocks of the body: what each is in the article. All these labels are in the text, so no name moves a character.
import { namesOf } from '../../../page/container-names.js';
import type { Label } from '../../../page/labels.js';
import { type MarkDraft, markBlock } from '../../../page/mark.js';
import type { Block } from '../../../page/page.js';
import type { Reading } from '../../../page/reading.js';
import { tokensOfName } from '../../../text/name-tokens.js';
import { isStandfirst } from '../standfirst.js';

export type BodyLabel = Extract<
  Label,
  'main-content' | 'crosshead' | 'standfirst' | 'list-item' | 'quote' | 'table' | 'correction'
>;

type Chosen = ReadonlyMap<number, string>;

interface BodyRule {
  readonly label: BodyLabel;
  readonly rule: string;
  /** Evidence of its own; true where the reason why the block is in the body says enough. */
  readonly finds: (reading: Reading, block: Block, chosen: Chosen) => string | boolean | undefined;
}

/** In the order in which they are asked. */
const rules: readonly BodyRule[] = [
  {
    label: 'standfirst',
    rule: 'standfirst',
    finds: (reading, block, chosen) => isFirst(block, chosen) && isStandfirst(reading, block),
  },
  { label: 'crosshead', rule: 'crosshead', finds: (_, block) => block.kind === 'heading' },
  { label: 'table', rule: 'cell', finds: (_, block) => block.kind === 'cell' },
  { label: 'list-item', rule: 'list-item', finds: (_, block) => block.kind === 'list-item' },
  { label: 'correction', rule: 'correction', finds: correction },
  { label: 'quote', rule: 'quote', finds: (_, block) => block.kind === 'quote' },
  { label: 'crosshead', rule: 'crosshead-line', finds: crossheadLine },
]; // prettier-ignore

/** @param scores of the block model, one for each block of the page, 0 to 1 */
export function* bodyRoles(
  reading: Reading,
  chosen: Chosen,
  scores: ArrayLike<number>,
): Generator<MarkDraft<BodyLabel>> {
  for (const [index, why] of chosen) {
    const block = reading.page.blocks[index]!;
    yield named(reading, block, chosen, why, Math.round(100 * scores[index]!) / 100);
  }
}

function named(reading: Reading, block: Block, chosen: Chosen, why: string, score: number): MarkDraft<BodyLabel> {
  for (const { label, rule, finds } of rules) {
    const found = finds(reading, block, chosen);
    if (found) return markBlock(block.index, label, rule, found === true ? why : found, { score });
  }
  return markBlock(block.index, 'main-content', 'prose', why, { score });
}

/** The first block that is chosen; the map is in order. */
const isFirst = (block: Block, chosen: Chosen): boolean => chosen.keys().next().value === block.index;

/**
 * A short line that is no sentence with longer prose of the body directly below it and body above it: in plain text all
 * crossheads are such lines, in HTML those whose letters are all bold.
 */
function crossheadLine(reading: Reading, block: Block, chosen: Chosen): string | undefined {
  const { measures, page } = reading;
  const below = page.blocks[block.index + 1];
  if (block.kind !== 'paragraph' || isFirst(block, chosen) || !below || !chosen.has(below.index)) return undefined;
  if (measures.tokens(block) > 14 || measures.width(block) > 90 || /[.!,;:。，：]["'”’»)」』]*$/u.test(block.text))
    return undefined; // guess
  if (measures.width(below) < 2 * measures.width(block) || below.kind !== 'paragraph') return undefined;
  if (page.form === 'html' && !isBold(block)) return undefined;
  return page.form === 'html'
    ? 'a short line, all bold, above a paragraph'
    : 'a short line, no sentence, above a paragraph';
}

function isBold({ runs, text }: Block): boolean {
  const bold = runs.filter(({ tag }) => tag === 'strong' || tag === 'b');
  return bold.reduce((sum, { span }) => sum + span[1] - span[0], 0) >= 0.9 * text.length;
}

const noteWords =
  /^[*[(]?(?:(?:this|the) (?:article|story|post|piece|report|headline)[^.]{0,60} (?:was|has been|have been) (?:(?:first |last |originally )?(?:updated|amended|corrected|changed|edited|revised)|modified)|an earlier version|a previous version|editor['’]?s?['’]? note|correction|clarification|update \(|updated? to |(?:hinweis|anmerkung) der redaktion|korrektur|anm\. ?d\. ?red|in einer früheren (?:version|fassung)|(?:dieser|der) (?:artikel|text|beitrag) wurde[^.]{0,60}(?:aktualisiert|korrigiert|geändert)|note de la rédaction|ndlr|une (?:version précédente|première version)|(?:cet|l['’]) ?article a été (?:modifié|corrigé|mis à jour)|correctif|rectificatif|nota (?:del editor|de la redacción|do editor|da redação|del redattore)|fe de erratas|una versión anterior|correção|rettifica|errata|correctie|noot van de redactie|rettelse|rättelse|presisering|redaktionens (?:not|anmärkning)|korjaus|oikaisu|sprostowanie|od redakcji|oprava|poznámka redakce|исправление|от редакции|примечание редакции|уточнение|виправлення|від редакції|düzeltme|editörün notu|ralat|catatan redaksi|更正|编者按|編者按|訂正|お詫び|編集部注|정정|바로잡습니다|편집자 ?주|تصحيح|ملاحظة المحرر)(?:[\s:：,.)\]—–-]|$|\p{Script=Han}|\p{Script=Hiragana})/iu;

function correction(reading: Reading, block: Block): string | undefined {
  if (!reading.measures.endsSentence(block) || reading.measures.tokens(block) < 6) return undefined; // a label alone says nothing
  if (noteWords.test(block.text)) return 'begins like a correction or a note of the editors';
  const name = namesAround(reading, block).find((name) =>
    tokensOfName(name).some((word) => /^(?:corrections?|clarifications?|errat(?:a|um)|editornote)$/.test(word)),
  );
  return name && `stands in an element named "${name}"`;
}

function namesAround({ page }: Reading, block: Block): readonly string[] {
  const own = page.containers[block.container];
  const around = page.containers[own?.parent ?? -1];
  return [own, around].flatMap(namesOf);
}
