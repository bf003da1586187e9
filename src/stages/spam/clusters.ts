// Thai, Lao, Tibetan, Burmese and Khmer put no spaces between words, and their signs are letters. A consonant with the vowels and marks
// that are written round it is about a syllable; two of them say as much as two Han signs.

/** Of a UTF-16 unit. */
export const isAlphabetic = (unit: number): boolean =>
  (unit >= 0x0e00 && unit <= 0x109f) || (unit >= 0x1780 && unit <= 0x17ff);

const laoBlock = 0x80; // Lao is laid out as Thai is, so much further on
const [khmerJoiner, burmeseJoiner, burmeseFinal] = [0x17d2, 0x1039, 0x103a];

/** Whether a sign belongs to the cluster of the one before it. @param previous and next: the units beside it, NaN at the edges */
export function continuesCluster(unit: number, previous: number, next: number): boolean {
  if (unit >= 0x1780) return (unit >= 0x17b6 && unit <= 0x17d3) || previous === khmerJoiner;
  if (unit >= 0x1000)
    return isBurmeseMark(unit) || previous === burmeseJoiner || next === burmeseFinal || next === burmeseJoiner;
  if (unit >= 0x0f00) return true; // a dot parts the syllables of Tibetan
  return unit >= 0x0e80 ? continuesThai(unit - laoBlock, previous - laoBlock) : continuesThai(unit, previous);
}

const isBurmeseMark = (unit: number): boolean =>
  (unit >= 0x102b && unit <= 0x103e) || (unit >= 0x1056 && unit <= 0x1059) || (unit >= 0x105e && unit <= 0x1064);

/** Marks and vowels behind a consonant, and the consonant behind a vowel that is written before it. */
const continuesThai = (unit: number, previous: number): boolean =>
  (unit >= 0x0e30 && unit <= 0x0e3a) ||
  (unit >= 0x0e45 && unit <= 0x0e4e && unit !== 0x0e46) ||
  (previous >= 0x0e40 && previous <= 0x0e44);
