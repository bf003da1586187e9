// Finds one page in an output: what its run has noted of it, and its galley where there is one.
import type { Galley } from '../page/galley.js';
import { galleyAt } from './galley-reader.js';
import type { WrittenDocket } from './render.js';
import { openState } from './state.js';

export interface WrittenPage {
  readonly docket: WrittenDocket;
  readonly galley?: Galley;
}

/** @returns absent too where the folder holds no output, or one of another version */
export async function findWritten(
  folder: string,
  isWanted: (docket: WrittenDocket) => boolean,
): Promise<WrittenPage | undefined> {
  const state = await openState(folder);
  if (!state) return undefined;
  let place = 0;
  for await (const docket of state.dockets) {
    if (isWanted(docket)) {
      const galley = docket.hasGalley ? await galleyAt(folder, place) : undefined;
      return { docket, ...(galley ? { galley } : {}) };
    }
    if (docket.hasGalley) place += 1;
  }
  return undefined;
}
