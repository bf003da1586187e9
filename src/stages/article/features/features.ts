// The features of the block model, by form of page. Their names go into the weights: a model whose names differ is refused.
import type { Form } from '../../../page/page.js';
import type { Group } from './columns.js';
import { containers } from './containers.js';
import { elements } from './elements.js';
import { enclosure } from './enclosure.js';
import { home } from './home.js';
import { layout } from './layout.js';
import { lines } from './lines.js';
import { names } from './names.js';
import { neighbours } from './neighbours.js';
import { own } from './own.js';
import { place } from './place.js';
import { siblings } from './siblings.js';
import { titles } from './titles.js';
import { vocabulary } from './vocabulary.js';
import { words } from './words.js';

/** Groups that ask the lexicon stand last: in training they differ from fold to fold. */
export const groupsOf: Readonly<Record<Form, readonly Group[]>> = {
  // biome-ignore format: the second row is of elements only
  html: [
    own, neighbours, place, vocabulary, titles,
    containers, enclosure, home, siblings, elements, names,
    words, lines,
  ],
  text: [own, neighbours, place, vocabulary, titles, layout, elements, words, lines],
};

export const lexicalGroups: readonly Group[] = [names, words, lines];

export const featureNames = (form: Form): string[] => groupsOf[form].flatMap(({ names }) => names);
