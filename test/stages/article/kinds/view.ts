// A page with a body chosen by hand, as the page-level rules and models see it.

import type { Mark } from '../../../../src/page/mark.js';
import { Reading } from '../../../../src/page/reading.js';
import { Sheet } from '../../../../src/stages/article/features/sheet.js';
import { findHeadline } from '../../../../src/stages/article/headline.js';
import { type PageView, pageView } from '../../../../src/stages/article/kinds/page-view.js';
import { expectedF1Threshold } from '../../../../src/stages/article/model/read-out.js';
import { type Invented, invent } from '../../../page/invent.js';

/** @param body indices of the blocks of the body; absent: every block over 80 characters */
export function viewOf(invented: Invented, body?: readonly number[], marks: readonly Mark[] = []): PageView {
  const page = invent(invented);
  const sheet = new Sheet(new Reading(page, marks));
  const chosen = body ?? page.blocks.filter(({ text }) => text.length > 80).map(({ index }) => index);
  const scores = Float32Array.from(page.blocks, ({ index }) => (chosen.includes(index) ? 0.9 : 0.1));
  const threshold = expectedF1Threshold(scores, sheet.tokens);
  return pageView({ sheet, scores, threshold }, chosen, findHeadline(sheet, chosen));
}

const sentences = [
  'The ferry port reopened on Tuesday morning, three days after the storm had torn two of its piers from the quay wall.',
  'Some four hundred travellers were waiting in the old customs hall when the first sailing was called at half past six.',
  'The harbour office said that repairs to the northern pier would take until the autumn, and that lorries must use the other.',
  'Fishermen complained that nobody had asked them before the smaller basin was closed to everything but the lifeboat.',
];

/** So many paragraphs of an invented story. */
export const story = (paragraphs: number): string[] =>
  Array.from({ length: paragraphs }, (_, at) => `${sentences[at % sentences.length]!} It was day ${at + 1}.`);
