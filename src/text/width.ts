// How wide text is: East Asian wide letters take two columns, all else one.

const wideRanges = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
] as const;
const firstWide = wideRanges[0][0];

/** Laid out once, so that a letter costs one look-up. Wide letters beyond it are two units of a string, and count two already. */
const isWide = new Uint8Array(0x10000);
for (const [first, last] of wideRanges) isWide.fill(1, first, last + 1);

/** Columns of a line; a string without line ends is expected. */
export function widthOf(text: string): number {
  let width = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= firstWide) width += isWide[unit]!;
  }
  return width;
}
