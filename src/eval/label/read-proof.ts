// One corrected proof of a gold folder, read and laid over its page: its row of gold, or what is wrong with it, line by line.
import type { Product } from '../evaluate.js';
import { rawPageOf } from '../evaluate.js';
import { readSources } from '../gold.js';
import type { GoldPage } from '../gold-row.js';
import { type Corrected, type Fault, readCorrected } from './corrected.js';
import { isAsMade } from './draft.js';
import { goldOf } from './gold-of.js';
import { readDraft } from './label-files.js';

export type ReadProof = SoundProof | WrongProof;

interface SoundProof {
  readonly gold: GoldPage;
  /** Whether a person has changed anything in it. */
  readonly isCorrected: boolean;
}

export interface WrongProof {
  readonly id: string;
  readonly faults: readonly Fault[];
}

export function readProof(folder: string, id: string, clean: Product): ReadProof {
  const file = readDraft(folder, id);
  const corrected = readCorrected(file);
  if (isFaults(corrected)) return { id, faults: corrected };
  const { reading } = clean(rawPageOf(pageOf(id, corrected), { folder, sources: readSources(folder) }));
  if (!reading) return { id, faults: [{ line: 1, because: 'The copy of its page cannot be read as a page' }] };
  const gold = goldOf(id, corrected, reading.page);
  return isFaults(gold) ? { id, faults: gold } : { gold, isCorrected: !isAsMade(file) };
}

/** What the head says of the page. */
const pageOf = (id: string, { head: { url, charset, fetched } }: Corrected): GoldPage => ({
  id,
  kind: 'article',
  url: url ?? null,
  charset: charset ?? null,
  fetched: fetched ?? null,
});

const isFaults = (found: object): found is readonly Fault[] => Array.isArray(found);
