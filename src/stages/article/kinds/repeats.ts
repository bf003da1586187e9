// Elements built alike side by side, each with text of its own: posts of a thread, cards of a list, answers.
import { sumUp } from '../features/container-sums.js';
import { log, share } from '../features/numbers.js';
import type { PageView } from './page-view.js';

const [fewestWords, manyWords] = [10, 40]; // guess: what has less is no card, what has more tells something
const fewest = 3; // elements; guess: two may be chance

/** The share of the page's words in the largest row of such elements, the most of the body in one, and how many at most have many words. */
export function repeats(view: PageView): readonly [number, number, number] {
  const { sheet, words } = view;
  const { containers, builds, sums } = sheet;
  if (containers.length === 0) return [-1, -1, -1];
  const own = bodyBelow(view);
  const make = () => new Float64Array(builds.groupSizes.length);
  const [count, tokens, ofBody, many] = [make(), make(), make(), make()];
  for (let at = 0; at < containers.length; at++) {
    if (sums.tokens[at]! < fewestWords || isParagraph.test(containers[at]!.tag)) continue;
    const group = builds.groups[at]!;
    count[group]! += 1;
    tokens[group]! += sums.tokens[at]!;
    ofBody[group]! += own[at]!;
    if (sums.tokens[at]! >= manyWords) many[group]! += 1;
  }
  const most = (values: Float64Array) =>
    values.reduce((best, value, group) => (count[group]! >= fewest ? Math.max(best, value) : best), 0);
  return [share(most(tokens), sheet.allTokens), share(most(ofBody), Math.max(1, words)), log(most(many))];
}

const isParagraph = /^(?:p|h\d|td|tr|br|blockquote)$/; // and the like: they repeat everywhere

/** Words of the body anywhere below each element. */
function bodyBelow({ sheet, body }: PageView): Float64Array {
  const own = new Float64Array(sheet.containers.length);
  for (const row of body) {
    const { container } = sheet.blocks[row]!;
    if (container >= 0) own[container]! += sheet.tokens[row]!;
  }
  sumUp(own, sheet.parents);
  return own;
}
