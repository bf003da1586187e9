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

/** For each container whether its own names say it; each name is read once. */
function namedElements({ containers, sums }: Sheet): Uint8Array {
  const byName = new Map<string, boolean>();
  const says = (name: string): boolean => {
    const known = byName.get(name) ?? standfirstName(name);
    byName.set(name, known);
    return known;
  };
  const named = new Uint8Array(containers.length);
  for (const [at, { id, classes }] of containers.entries())
    if (sums.blocks[at]! > 0 && ((id !== undefined && says(id)) || classes?.some(says))) named[at] = 1;
  return named;
}

/** Tells whether a block has the words of one of the page's descriptions. */
function descriptionTest({ page, tokens, vocabulary }: Sheet): (row: number) => boolean {
  const descriptions = page.declared.filter(isDescription).map(({ value }) => tokensOf(value));
  return (row) =>
    descriptions.some((words) => words.length === tokens[row] && words.join(' ') === vocabulary.of(row).join(' '));
}
