// What class names and words have been seen to stand in: for each token the share of its text that was body, averaged over
// the sites that use it, so that no single large site has the say.

/** Shares between 0 and 1; `unknown` where a token was seen on too few sites. */
export interface Lexicon {
  /** Of elements: words of class and id, `<tag>`, `role=…`, `itemprop=…`. */
  readonly names: Shares;
  readonly words: Shares;
  /** Whole short lines, and how lines begin: see `keysOfLine`. */
  readonly lines: Shares;
}

export interface Shares {
  get(token: string): number | undefined;
}

/** What is taken where nothing is known: about a quarter of a page's text is body. */
export const unknownShare = 0.25;

export const emptyLexicon: Lexicon = { names: new Map(), words: new Map(), lines: new Map() };
