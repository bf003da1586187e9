// What an element is called by those who made the page.
import type { Container } from './page.js';

/** Its id and its classes; '' in place of an id that it has not. */
export const namesOf = (container: Container | undefined): readonly string[] => [
  container?.id ?? '',
  ...(container?.classes ?? []),
];
