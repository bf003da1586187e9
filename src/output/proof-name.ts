// The name of a page's file: readable, short, and safe on every system. An id itself never becomes a path.
import { hashOf } from '../text/hash.js';

/** What `proofFileOf` makes. */
export const proofName = /^[a-z0-9-]{0,60}~[0-9a-f]{12}\.txt$/;

/** What `quarantineFileOf` makes. */
export const quarantineName = /^[a-z0-9-]{0,60}~[0-9a-f]{12}\.page$/;

export function proofFileOf(id: string): string {
  return `${slugOf(id)}~${hashOf(id).slice(0, 12)}.txt`;
}

/** No ending that a browser or an editor would open by itself: what lies there has brought down a program. */
export function quarantineFileOf(id: string): string {
  return `${slugOf(id)}~${hashOf(id).slice(0, 12)}.page`;
}

/** The end of an id says more than its beginning, which many pages share. */
function slugOf(id: string): string {
  const words =
    id
      .slice(-400)
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return words.join('-').slice(-60).replace(/^-/, '');
}
