// What sentences end with, in all scripts that have such marks; Thai and Lao have none.

/** Where a space or the end of the text follows: Latin, Arabic, Devanagari, Armenian, Ethiopic, Khmer, Tibetan. */
export const spacedMarks = '.!?…؟۔।॥։።។៕།';

/** Wherever they stand: Chinese and Japanese, Burmese. */
export const unspacedMarks = '。！？။';

export const sentenceMarks = spacedMarks + unspacedMarks;
