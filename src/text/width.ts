// How wide text is: East Asian wide letters take two columns, all else one.

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu;

/** Columns of a line; a string without line ends is expected. */
export function widthOf(text: string): number {
  const found = text.match(wide);
  if (!found) return text.length;
  return text.length + found.reduce((sum, letter) => sum + (letter.length === 1 ? 1 : 0), 0); // two units already count two
}
