// One number for how far a result can be trusted, so that a person can look at the least sure pages first.
import { roundedScore } from '../page/mark.js';
import type { Reading } from '../page/reading.js';

/** 0 to 1: the share of the body that the article stage expects to be right; without its word, how sure the marks are. */
export function qualityOf(reading: Reading): number {
  const said = reading.ofPage.findLast((mark) => mark.label === 'quality')?.score;
  return roundedScore(said ?? meanCertainty(reading));
}

/**
 * The mean certainty of the marks that decided the page's characters, weighed by their square root,
 * so that a page of many unsure lines is not saved by one sure wall of text.
 */
function meanCertainty(reading: Reading): number {
  let sum = 0;
  let weights = 0;
  for (const block of reading.page.blocks) {
    const weight = Math.sqrt(block.text.length);
    sum += weight * (reading.deciding(block)?.score ?? 0.5); // 0.5: a mark without a score says nothing of how sure it is
    weights += weight;
  }
  return weights === 0 ? 0 : sum / weights;
}
