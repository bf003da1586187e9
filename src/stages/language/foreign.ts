// What is in another language than its page: blocks, and stretches of a block. Each is weighed together with its neighbours
// (the likeliest path through all of them, Viterbi), so that a name or a credit between two paragraphs starts no language
// of its own.

import { areKin, scriptOfTag } from '../../text/languages.js';
import { family } from '../../text/scripts.js';
import { floor } from './scorer.js';
import type { Voice } from './votes.js';

export interface Foreign<V extends Voice> {
  readonly voice: V;
  readonly tag: string;
  readonly because: string;
  /** Too short to be heard: it is in the language of what stands around it. */
  readonly inherits: boolean;
  /** In another script than the page. */
  readonly strange: boolean;
}

const pageNats = 2; // what speaks for the page's own language, each block
const switchNats = 1.5; // what each change of language costs (findings have 0.5; more here, as names are commoner on real pages)
const leastLetters = 20; // below, a block in the page's script inherits
const leastStrangeWeight = 12; // below, a block in another script inherits: a brand, an edition
const leastLead = 4; // nats over the page's language before a language is considered at all
const leastLeadOfKin = 8; // the same between languages that are easily mistaken: guess
const lineShare = 0.5; // how far a line without sentence mark is believed: a list of names is in no language

/** @returns what is foreign, and what is too short to be heard between two that are */
export function foreignVoices<V extends Voice>(voices: readonly V[], page: string): Foreign<V>[] {
  const considered = [page, ...candidates(voices, page)];
  if (considered.length === 1) return [];
  const path = likeliestPath(voices, considered, page);
  const heard = voices.map((voice) => speaksUp(voice, page));
  return path.flatMap((tag, at): Foreign<V>[] => {
    const voice = voices[at]!;
    if (tag === page) return [];
    const strange = isStrange(voice, page);
    if (heard[at]) return [{ voice, tag, because: reasonFor(voice, tag, page), inherits: false, strange }];
    const before = isHeardOnce(path, heard, at, -1);
    const after = isHeardOnce(path, heard, at, 1);
    const isNone = strange && voice.scores.script !== 'Latin'; // names stand in Latin letters everywhere
    if (isNone ? !before && !after : !before || !(after || (strange && !heard.includes(true, at)))) return [];
    return [{ voice, tag, because: `too short to tell, beside text in ${tag}`, inherits: true, strange }];
  });
}

/** Whether something that was heard stands on this side, and the language is the same until there. */
function isHeardOnce(path: readonly string[], heard: readonly boolean[], from: number, step: 1 | -1): boolean {
  for (let at = from + step; path[at] === path[from]; at += step) if (heard[at]) return true;
  return false;
}

function candidates(voices: readonly Voice[], page: string): string[] {
  const found = new Set<string>();
  for (const voice of voices) {
    const best = bestOf(voice);
    if (best === page || !speaksUp(voice, page)) continue;
    if (leadOver(voice, best, page) >= (areKin(best, page) ? leastLeadOfKin : leastLead)) found.add(best);
  }
  return [...found];
}

const bestOf = ({ scores }: Voice): string => [...scores.nats].reduce((a, b) => (b[1] > a[1] ? b : a), ['und', -99])[0];

const natsFor = ({ scores }: Voice, tag: string): number => scores.nats.get(tag) ?? floor;

const leadOver = (voice: Voice, tag: string, page: string): number => natsFor(voice, tag) - natsFor(voice, page);

/** Whether the block is long enough to be heard against its page. */
function speaksUp(voice: Voice, page: string): boolean {
  const { census } = voice.scores;
  return isStrange(voice, page) ? census.weight >= leastStrangeWeight : census.letters >= leastLetters;
}

const isStrange = ({ scores: { script } }: Voice, page: string): boolean =>
  script !== undefined && family(script) !== family(scriptOfTag(page));

function emission(voice: Voice, tag: string, page: string): number {
  const believed = voice.weight < voice.scores.census.weight ? lineShare : 1;
  return natsFor(voice, tag) * believed + (tag === page ? pageNats : 0);
}

function likeliestPath(voices: readonly Voice[], tags: readonly string[], page: string): string[] {
  let best = tags.map((tag) => (tag === page ? 0 : -switchNats));
  const from: number[][] = [];
  for (const voice of voices) {
    const top = best.indexOf(Math.max(...best));
    const came = tags.map((_, at) => (best[at]! >= best[top]! - switchNats ? at : top));
    from.push(came);
    best = tags.map((tag, at) => {
      const cost = came[at] === at ? 0 : switchNats;
      return best[came[at]!]! - cost + (speaksUp(voice, page) ? emission(voice, tag, page) : 0);
    });
  }
  let at = best.indexOf(Math.max(...best));
  const path: string[] = [];
  for (let step = voices.length - 1; step >= 0; step--) {
    path[step] = tags[at]!;
    at = from[step]![at]!;
  }
  return path;
}

function reasonFor(voice: Voice, tag: string, page: string): string {
  const { script, census } = voice.scores;
  const share = Math.round((100 * (census.found[0]?.weight ?? 0)) / Math.max(1, census.weight));
  const lead = Math.round(leadOver(voice, tag, page));
  const capped = lead === -floor ? 'at least ' : '';
  return `${share}% of its ${census.letters} letters are ${script}; ${tag} is ${capped}${lead} nats likelier than the page's ${page}`;
}
