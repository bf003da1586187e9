// Features of what is known by hand: elements that are furniture by their tag, role or name, and lines that are by their words.
// What a person knows of names that training pages happen not to have.
import type { Group } from './columns.js';
import { announcesOther } from './related-lines.js';
import type { Sheet } from './sheet.js';
import { standfirstsOf } from './standfirsts.js';

// biome-ignore format: one table
const labels = ['cookie-notice', 'comment', 'share-bar', 'newsletter-prompt', 'paywall-prompt', 'tag-list', 'advert', 'teaser', 'author-bio', 'navigation', 'imprint'] as const;

const placeOfLabel = new Map<string, number>(labels.map((label, at) => [label, at]));

/** Flags, all of them. */
export const elements: Group = {
  names: [...labels.map((label) => `element ${label}`), 'line rule', 'standfirst name', 'related line'],
  fill(sheet, { values, width, first }) {
    const placeOf = labelPlaces(sheet);
    const standfirsts = standfirstsOf(sheet);
    for (let row = 0; row < sheet.count; row++) {
      const block = sheet.blocks[row]!;
      const at = row * width + first;
      const label = block.container < 0 ? -1 : placeOf[block.container]!;
      if (label >= 0) values[at + label] = 1;
      values[at + labels.length] = sheet.reading.measures.lineRule(block) ? 1 : 0;
      values[at + labels.length + 1] = standfirsts[row]!;
      values[at + labels.length + 2] = announcesOther(block.text) ? 1 : 0;
    }
  },
};

/** For each container the column of its label; -1 where it has none, or one that is no column. */
function labelPlaces({ containers, reading: { measures } }: Sheet): Int8Array {
  const places = new Int8Array(containers.length).fill(-1);
  if (containers.length === 0) return places;
  for (const [at, finding] of measures.containerFindings.entries())
    if (finding) places[at] = placeOfLabel.get(finding.label) ?? -1;
  return places;
}
