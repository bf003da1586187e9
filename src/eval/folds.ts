// Folds: which part of the gold a page is in. Pages of one site share a fold, across all sets, so that a model that
// was trained on the other folds has never seen the site of the page it is scored on.
import { createHash } from 'node:crypto';
import { getDomain } from 'tldts';
import { hostOf } from '../text/host.js';

export const foldCount = 4;

/** The registrable domain, as records have it; the host where there is none; '' where the address is not known. */
export function siteOf(url: string | null | undefined): string {
  return url ? (getDomain(url) ?? hostOf(url) ?? '') : '';
}

/** 0 to 3; by a hash, so that it never changes whatever is added to the gold. */
export function foldOf(site: string): number {
  return createHash('sha256').update(site, 'utf8').digest().readUInt32BE(0) % foldCount;
}
