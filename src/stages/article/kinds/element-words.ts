// What the names of elements say of the page: of the outermost, where publishing systems write what kind of page it is,
// and of those round the body.
import { tokensOfName } from '../../../text/name-tokens.js';
import type { PageView } from './page-view.js';

const wordsOf = {
  article:
    'article story post single entry blog news editorial author byline headline longform opinion magazine hentry newsarticle storytext',
  forum:
    'forum thread topic discussion message messages reply replies question answer answers comment comments postbody viewtopic discourse',
  product: 'product pdp buybox sku price item shop woocommerce cart variant productpage',
  list: 'category archive listing list grid collection results search tag taxonomy cards card tiles feed index catalog home',
  documentation: 'docs doc documentation markdown md wiki manual reference api sphinx docusaurus guide toc rst mw',
  service:
    'page landing hero cta section services service solution feature features pricing testimonial testimonials elementor marketing homepage',
} as const;

const kinds = Object.keys(wordsOf);
const kindOfWord = new Map(
  Object.values(wordsOf).flatMap((words, kind) => words.split(' ').map((word) => [word, kind] as const)),
);

export const elementWordNames: readonly string[] = kinds.flatMap((kind) => [
  `top says ${kind}`,
  `round body says ${kind}`,
]);

const outermost = 8; // containers; guess: html, body and the wrappers of scripts and banners before the page begins

export function elementWordFacts({ sheet, body }: PageView): number[] {
  const { containers } = sheet;
  const top = containers.slice(0, outermost).map((_, at) => at);
  const middle = sheet.blocks[body[Math.floor(body.length / 2)] ?? -1];
  const round = middle ? [...sheet.reading.measures.ancestors(middle.container)].filter((at) => at >= 2) : [];
  const [ofTop, ofRound] = [count(top), count(round)];
  return kinds.flatMap((_, kind) => [ofTop[kind]!, ofRound[kind]!]);

  function count(of: readonly number[]): Float64Array {
    const counts = new Float64Array(kinds.length);
    for (const at of of) {
      const { id = '', classes = [] } = containers[at]!;
      for (const word of [id, ...classes].flatMap(tokensOfName)) {
        const kind = kindOfWord.get(word);
        if (kind !== undefined) counts[kind]! += 1;
      }
    }
    return counts.map((times) => Math.min(times, 5));
  }
}
