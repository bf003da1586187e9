// Finds the names that someone may have meant, for a page that was not found.

export interface Nearest {
  offer(name: string): void;
  /** The closest first; none that is too far off to be meant. */
  best(): readonly string[];
}

/** Keeps only the few best, so that a million pages can be offered. */
export function openNearest(wanted: string, most = 3): Nearest {
  const target = fold(wanted);
  const lastPart = target.slice(target.lastIndexOf('/') + 1) || target;
  let found: { name: string; far: number }[] = [];
  return {
    offer(name) {
      const far = distance(target, lastPart, fold(name));
      if (far > 0.5) return; // guess: more than half of it is different
      if (found.length === most && far > found[most - 1]!.far) return;
      found = [...found, { name, far }].sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1)).slice(0, most);
    },
    best: () => found.map(({ name }) => name),
  };
}

const fold = (name: string): string => name.normalize('NFKC').toLowerCase();

/** 0: the same; 1: nothing in common. A name that holds the wanted one is close, whatever its length. */
function distance(target: string, lastPart: string, name: string): number {
  if (lastPart !== '' && name.includes(lastPart)) return 0.1 * (1 - lastPart.length / name.length);
  const part = name.slice(name.lastIndexOf('/') + 1) || name;
  return Math.min(relative(target, name), relative(lastPart, part));
}

function relative(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 0;
  if (Math.abs(a.length - b.length) > longer / 2) return 1; // cannot be closer than this: spare the work
  return edits(a, b) / longer;
}

/** Levenshtein's distance, one row at a time. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

/** ` Did you mean "articles"?`, or nothing. */
export function didYouMean(wanted: string, known: Iterable<string>): string {
  const nearest = openNearest(wanted, 1);
  for (const name of known) nearest.offer(name);
  return nearest
    .best()
    .map((name) => ` Did you mean "${name}"?`)
    .join('');
}
