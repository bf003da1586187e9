// Tells a standfirst from an ordinary first paragraph: by what holds it, or because the page's description says the same.
import { namesOf } from '../../page/container-names.js';
import type { Block, Declaration } from '../../page/page.js';
import type { Reading } from '../../page/reading.js';
import { wordKey } from '../../text/tokens.js';

const names =
  /(?:^|[-_ ])(?:standfirst|dek|deck|subtitle|subheadline|subhead|lede|lead|intro|summary|excerpt|abstract|teaser-text|chapo|chapeau|entradilla|bajada|vorspann|ingress|occhiello|sottotitolo|sapo)(?:$|[-_ ])/i;

/** What every such name holds: most names are told apart by it at once. */
const stems =
  /standfirst|dek|deck|sub|lede|lead|intro|summary|excerpt|abstract|teaser|chap|entradilla|bajada|vorspann|ingress|occhiello|sottotitolo|sapo/i;

/** The evidence, or undefined. */
export function isStandfirst(reading: Reading, block: Block): string | undefined {
  if (!isStandfirstLong(reading.measures.tokens(block))) return undefined;
  for (const at of [block.container, reading.page.containers[block.container]?.parent ?? -1]) {
    const name = namesOf(reading.page.containers[at]).find(standfirstName);
    if (name) return `stands in an element named "${name}"`;
  }
  const own = wordKey(block.text);
  const says = reading.page.declared.some((row) => isDescription(row) && wordKey(row.value) === own);
  return says ? "equals the page's description" : undefined;
}

export const isStandfirstLong = (tokens: number): boolean => tokens >= 6 && tokens <= 120;

/** Of a class or id. */
export const standfirstName = (name: string): boolean => stems.test(name) && names.test(kebab(name));

export const isDescription = ({ name }: Declaration): boolean => /(?:^|[:.])description$/i.test(name);

const kebab = (name: string): string =>
  name
    .slice(0, 200)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replaceAll('_', '-');
