// One value as one line of JSON, exact: what is read back is what was written.

/**
 * U+2028 and U+2029 are legal in JSON but end a line for some readers, so they are written as escapes;
 * lone surrogates are escaped by JSON.stringify itself.
 */
export function jsonLine(value: object): string {
  return `${JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}\n`;
}
