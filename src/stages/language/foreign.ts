// The blocks in another language than their page. Each block is weighed together with its neighbours (the likeliest path
// through all blocks, Viterbi), so that a name or a credit between two paragraphs starts no language of its own.
import { family } from '../../text/scripts.js';
import { floor } from './detect.js';
import { closeGroups, languages } from './languages.js';
import type { Voice } from './votes.js';

export interface Foreign {
  readonly voice: Voice;
  readonly tag: string;
  readonly because: string;
}

const pageNats = 2; // what speaks for the page's own language, each block
const switchNats = 1.5; // what each change of language costs (findings have 0.5; more here, as names are commoner on real pages)
const leastLetters = 20; // below, a block in the page's script inherits
const leastStrangeWeight = 12; // below, a block in another script inherits: a brand, an edition
const leastLead = 4; // nats over the page's language before a language is considered at all
const lineShare = 0.5; // how far a line without sentence mark is believed: a list of names is in no language

export function foreignBlocks(voices: readonly Voice[], page: string): Foreign[] {
  const considered = [page, ...candidates(voices, page)];
  if (considered.length === 1) return [];
  return likeliestPath(voices, considered, page).flatMap((tag, at) => {
    const voice = voices[at]!;
    if (tag === page || !speaksUp(voice, page)) return [];
    return [{ voice, tag, because: reasonFor(voice, tag, page) }];
  });
}

function candidates(voices: readonly Voice[], page: string): string[] {
  const found = new Set<string>();
  for (const voice of voices) {
    const best = bestOf(voice);
    if (best !== page && !areClose(best, page) && speaksUp(voice, page) && leadOver(voice, best, page) >= leastLead)
      found.add(best);
  }
  return [...found];
}

const bestOf = ({ scores }: Voice): string => [...scores.nats].reduce((a, b) => (b[1] > a[1] ? b : a), ['und', -99])[0];

const natsFor = ({ scores }: Voice, tag: string): number => scores.nats.get(tag) ?? floor;

const leadOver = (voice: Voice, tag: string, page: string): number => natsFor(voice, tag) - natsFor(voice, page);

const areClose = (one: string, other: string): boolean =>
  closeGroups.some((group) => group.includes(one) && group.includes(other));

const scriptOfTag = new Map(languages.map(({ tag, script }) => [tag, family(script)]));

/** Whether the block is long enough to be heard against its page. */
function speaksUp({ scores }: Voice, page: string): boolean {
  const strange = scores.script !== undefined && family(scores.script) !== scriptOfTag.get(page);
  return strange ? scores.census.weight >= leastStrangeWeight : scores.census.letters >= leastLetters;
}

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
  return `${share}% of its ${census.letters} letters are ${script}; ${tag} is ${lead} nats likelier than the page's ${page}`;
}
