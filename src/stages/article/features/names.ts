// Features of what elements are called: what their tags, classes, ids and roles have been seen to hold, on the block's own
// element, on those round it, and on the whole way up.
import type { Container } from '../../../page/page.js';
import { tokensOfName } from '../../../text/name-tokens.js';
import type { Group } from './columns.js';
import { type Lexicon, unknownShare } from './lexicon.js';

/** The words of an element for the lexicon. */
export function namesOfContainer({ tag, id, classes, role, itemprop }: Container): string[] {
  const names = [`<${tag}>`];
  if (role) names.push(`role=${role.slice(0, 40)}`);
  if (itemprop) names.push(`itemprop=${itemprop.slice(0, 40)}`);
  if (id) names.push(...tokensOfName(id));
  if (classes) for (const name of classes) names.push(...tokensOfName(name));
  return names;
}

export const names: Group = {
  names: ['name best', 'name least', 'name mean', 'parent best', 'parent least', 'grandparent best', 'grandparent least', 'way least', 'way best', 'way mean'],
  fill(sheet, columns, lexicon) {
    const facts = sheet.containers.map((container) => nameFacts(container, lexicon));
    const way = wayFacts(sheet.containers, facts);
    for (let row = 0; row < sheet.count; row++) {
      const own = sheet.blocks[row]!.container;
      if (own < 0) continue;
      const [self, parent, grandparent] = [0, 1, 2].map((step) => facts[sheet.above(row, step)] ?? nothing);
      columns.setAll(row, 0, [
        self!.best, self!.least, self!.mean, parent!.best, parent!.least, grandparent!.best, grandparent!.least,
        way.least[own]!, way.best[own]!, way.mean[own]!,
      ]); // prettier-ignore
    }
  },
};

interface NameFacts {
  readonly best: number;
  readonly least: number;
  readonly mean: number;
}

const nothing: NameFacts = { best: unknownShare, least: unknownShare, mean: unknownShare };

function nameFacts(container: Container, lexicon: Lexicon): NameFacts {
  let best = 0;
  let least = 1;
  let sum = 0;
  let known = 0;
  for (const name of namesOfContainer(container)) {
    const value = lexicon.names.get(name);
    if (value === undefined) continue;
    known += 1;
    sum += value;
    if (value > best) best = value;
    if (value < least) least = value;
  }
  return known ? { best, least, mean: sum / known } : nothing;
}

/** From the outermost element down to each: the lowest and highest share, and the mean of the lowest of each element. */
function wayFacts(containers: readonly Container[], facts: readonly NameFacts[]) {
  const size = containers.length;
  const [least, best, mean, depth] = [new Float64Array(size), new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  for (let at = 0; at < size; at++) {
    const { parent } = containers[at]!;
    const own = facts[at]!;
    depth[at] = parent < 0 ? 1 : depth[parent]! + 1;
    least[at] = Math.min(own.least, parent < 0 ? 1 : least[parent]!);
    best[at] = Math.max(own.best, parent < 0 ? 0 : best[parent]!);
    mean[at] = parent < 0 ? own.least : mean[parent]! + (own.least - mean[parent]!) / depth[at]!;
  }
  return { least, best, mean };
}
