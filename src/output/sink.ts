// A part of the output that is told of every page, in order.
import type { Cleaned } from '../pipeline/clean.js';

export type Sink = (cleaned: Cleaned) => Promise<void>;
