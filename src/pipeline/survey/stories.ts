// Tells how many different stories a number of pages are. A print view, an updated version or the same wire copy once more is no
// new story: what repeats on those is the article itself. Exact, whatever the order, and the same sum on a cluster.
//
// Each page gives a few keys; each of them is drawn from its prose by another hash (the least of all, so it stays the same while most of
// the prose does: MinHash, Broder 1997). Pages of one story mostly share all of them. A long text of the template that is drawn on
// every page makes them share one, an edited paragraph makes them differ in one: so the second highest of the counts is taken.

/** Keys of a page. */
export const storyKeys = 4;

/**
 * @param pages how many there are
 * @param keyOf the key of a page (from 0) in a place (from 0 to `storyKeys` - 1)
 */
export function countStories(pages: number, keyOf: (page: number, place: number) => number): number {
  if (pages < 2) return pages;
  const counts = Array.from({ length: storyKeys }, (_, place) => {
    const keys = new Uint32Array(pages);
    for (let page = 0; page < pages; page++) keys[page] = keyOf(page, place);
    return differentIn(keys.sort());
  });
  return counts.sort((a, b) => b - a)[1]!;
}

function differentIn(sorted: Uint32Array): number {
  let count = 1;
  for (let at = 1; at < sorted.length; at++) if (sorted[at] !== sorted[at - 1]) count += 1;
  return count;
}
