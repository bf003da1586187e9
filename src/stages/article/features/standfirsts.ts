// Which blocks are standfirsts, as `isStandfirst` has it, asked of all blocks at once: names of elements and descriptions
// are read once a page.
import { tokensOf } from '../../../text/tokens.js';
import { isDescription, isStandfirstLong, standfirstName } from '../standfirst.js';
import type { Sheet } from './sheet.js';

/** One flag for each block. */
export function standfirstsOf(sheet: Sheet): Uint8Array {
  const [own, parents] = [sheet.above[0]!, sheet.above[1]!];
  const named = namedElements(sheet);
  const isNamed = (container: number) => container >= 0 && named[container] === 1;
  const isDescribed = descriptionTest(sheet);
  const found = new Uint8Array(sheet.count);
  for (let row = 0; row < sheet.count; row++)
    if (isNamed(own[row]!) || isNamed(parents[row]!) || isDescribed(row))
      found[row] = isStandfirstLong(sheet.reading.measures.tokens(sheet.blocks[row]!)) ? 1 : 0;
  return found;
}

/** For each container whether its own names say it; decoding gives elements of the same classes the same list, read once. */
function namedElements({ containers, sums }: Sheet): Uint8Array {
  const byClasses = new Map<readonly string[], boolean>();
  const say = (classes: readonly string[]): boolean => {
    const known = byClasses.get(classes) ?? classes.some(standfirstName);
    byClasses.set(classes, known);
    return known;
  };
  const named = new Uint8Array(containers.length);
  for (const [at, { id, classes }] of containers.entries())
    if (sums.blocks[at]! > 0 && ((id !== undefined && standfirstName(id)) || (classes && say(classes)))) named[at] = 1;
  return named;
}

/** Tells whether a block has the words of one of the page's descriptions. */
function descriptionTest({ page, tokens, vocabulary }: Sheet): (row: number) => boolean {
  const descriptions = page.declared.filter(isDescription).map(({ value }) => tokensOf(value));
  return (row) =>
    descriptions.some((words) => words.length === tokens[row] && words.join(' ') === vocabulary.of(row).join(' '));
}
