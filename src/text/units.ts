// Tables of UTF-16 units, laid out once: where every character of every page is asked, a look-up costs a tenth of a pattern.

const count = 0x10000;

/**
 * For each unit the number that its row gives it, of several rows the last; 0 for the others, and for halves of pairs.
 * @param rows patterns for runs of one or more, with the flag `g`: there are few runs, and many units
 */
export function tableOfUnits(...rows: readonly (readonly [runs: RegExp, number: number])[]): Uint8Array {
  const table = new Uint8Array(count);
  for (const [runs, number] of rows)
    for (const { index, 0: run } of everyUnit.matchAll(runs)) table.fill(number, index, index + run.length);
  return table.fill(0, 0xd800, 0xe000);
}

const everyUnit = inOrder();

/** Made of numbers by the thousand: a string that grows by a letter at a time takes longer than all patterns. */
function inOrder(): string {
  const atOnce = 0x2000; // guess: far below what a call may have of arguments
  const units = Uint16Array.from({ length: count }, (_, unit) => unit);
  let text = '';
  for (let from = 0; from < count; from += atOnce) text += String.fromCharCode(...units.subarray(from, from + atOnce));
  return text;
}
