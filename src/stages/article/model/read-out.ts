// From scores to a body: the choice of blocks that makes the page's expected F1 highest.

const lowest = 0.3; // findings/html-extraction.md, section 3
const highest = 0.6;

/**
 * Blocks in the order of their scores, as many as maximise the expected F1 (tokens as weights); the threshold is held between
 * .3 and .6, so that a page without a body does not get its best menu lines.
 * @returns the least score that is taken
 */
export function expectedF1Threshold(scores: ArrayLike<number>, tokens: ArrayLike<number>): number {
  const order = Array.from({ length: scores.length }, (_, row) => row).sort((a, b) => scores[b]! - scores[a]! || a - b);
  const mass = order.reduce((sum, row) => sum + scores[row]! * tokens[row]!, 0);
  let [hits, taken, best, threshold] = [0, 0, 0, highest];
  for (const row of order) {
    hits += scores[row]! * tokens[row]!;
    taken += tokens[row]!;
    const expected = (2 * hits) / (taken + mass);
    if (expected > best) [best, threshold] = [expected, scores[row]!];
  }
  return Math.min(Math.max(threshold, lowest), highest);
}
