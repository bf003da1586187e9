// What the detector has learned, as it stands in weights.json.
import { createRequire } from 'node:module';
import type { Script } from '../../text/scripts.js';
import type { PackedNgrams } from './ngrams.js';

export interface LanguageWeights {
  /** For each script that several languages are written in. */
  readonly ngrams: Readonly<Partial<Record<Script, PackedNgrams>>>;
}

const require = createRequire(import.meta.url);

/** Made by `npm run train:language`. */
export const loadLanguageWeights = (): LanguageWeights => require('./weights.json') as LanguageWeights;
