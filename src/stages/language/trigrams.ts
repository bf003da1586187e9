// franc's opinion, in nats. Its own score is 1 for the winner whatever the text, so the distance to the winner is
// what counts, and the more letters there are, the more it counts.
import { francAll } from 'franc';
import type { Script } from '../../text/scripts.js';
import { languagesOf } from './languages.js';

const natsAtOnce = 4; // sweep on half of gold/language
const natsOfLetter = 0.15;
const mostNats = 40;
const unknownShare = 0.88; // where franc does not know a language: near the front, so that words and letters decide

export function openTrigramScorer(script: Script): (text: string, letters: number) => Float64Array {
  const known = languagesOf(script);
  const only = known.flatMap(({ code3 }) => (code3 ? [code3] : []));
  return (text, letters) => {
    const said = new Map(francAll(text, { only, minLength: 1 }));
    const nats = Math.min(natsAtOnce + letters * natsOfLetter, mostNats);
    return Float64Array.from(known, ({ code3 }) => nats * ((code3 ? (said.get(code3) ?? 0) : unknownShare) - 1));
  };
}
