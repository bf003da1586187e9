// What follows an article in sections: what the heading above a line says will follow, and the replies of readers.
import type { Block } from '../../../page/page.js';
import type { Sheet } from '../features/sheet.js';
import { type FootSection, footSection } from './foot-sections.js';

/** Blocks that a heading speaks for; guesses. */
const reaches: Readonly<Record<FootSection, number>> = {
  'tag-list': 20,
  'newsletter-prompt': 8,
  'author-bio': 12,
  comment: 60,
  teaser: 60,
};

/**
 * By index of the block, from the first of the body on; none where body stands between.
 * @param isShort one for each block
 */
export function sectionsOf(
  sheet: Sheet,
  first: number,
  isBody: (block: Block) => boolean,
  isShort: readonly boolean[],
): ReadonlyMap<number, FootSection> {
  const sections = new Map<number, FootSection>();
  let section: FootSection | undefined;
  let start = 0;
  for (const block of sheet.blocks.slice(first)) {
    const opened = opens(sheet, block);
    if (isBody(block)) section = undefined;
    else if (opened && !(section === 'teaser' && isCount(opened, block))) [section, start] = [opened, block.index];
    else if (section === 'tag-list' && !isShort[block.index]! && block.index > start + 1) section = undefined;
    if (section && block.index - start <= reaches[section]) sections.set(block.index, section);
  }
  return sections;
}

const opens = ({ reading, foot }: Sheet, block: Block): FootSection | undefined =>
  footSection(block.text, reading.measures.tokens(block)) ?? (foot[block.index] ? 'teaser' : undefined);

/** A count of comments stands below each teaser of a list. */
const isCount = (section: FootSection, { text }: Block): boolean => section === 'comment' && /^\d/.test(text);

/** Comments of readers: from the first to the last of two or more lines behind the body that say "Reply"; else an empty stretch. */
export function repliesOf(blocks: readonly Block[], last: number): readonly [from: number, to: number] {
  const lines = blocks.filter(({ index, text }) => index > last && text.length < 60 && replyLine.test(text));
  return lines.length < 2 ? [0, -1] : [Math.max(last + 1, lines[0]!.index - 2), lines.at(-1)!.index];
}

const replyLine =
  /^(?:reply|replies|like ?reply|report|report abuse|antworten|melden|répondre|signaler|responder|denunciar|rispondi|beantwoorden|svar(?:a)?|odpowiedz|odpovědět|ответить|відповісти|yanıtla|cevapla|balas|trả lời|回复|回覆|返信|답글|رد)(?: ?[|·•(\d].{0,20})?$/iu;
