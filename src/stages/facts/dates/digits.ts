// Digits of other scripts and full-width marks as the ones that patterns look for; the length stays, so that places in
// the text do too.

/** The zero of each script: Arabic-Indic, Persian, N'Ko, Devanagari, Bengali, Gurmukhi, Gujarati, Odia, Tamil, … */
const zeros = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040,
  0x17e0, 0xff10,
] as const;

const ranges = zeros.map((zero) => `${String.fromCharCode(zero)}-${String.fromCharCode(zero + 9)}`).join('');
const otherDigits = new RegExp(`[${ranges}]`, 'g');

export function withPlainDigits(text: string): string {
  return text.replace(otherDigits, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - zeros.findLast((zero) => zero <= code)!);
  });
}

const marks: Readonly<Record<string, string>> = {
  '／': '/',
  '．': '.',
  '：': ':',
  '，': ',',
  '、': ',',
  '،': ',',
  '－': '-',
  '‐': '-',
  '‑': '-',
  '（': '(',
  '）': ')',
  '٫': '.',
  '॰': '.',
  '·': '.',
  '՝': ',',
  '၊': ',',
  '’': "'",
  '‘': "'",
  ʻ: "'",
  ʼ: "'",
  '´': "'",
  '׳': "'",
};
const otherMarks = new RegExp(`[${Object.keys(marks).join('')}]`, 'g');

/** A line as the patterns of dates want it. */
export function plainLine(text: string): string {
  return withPlainDigits(text).replace(otherMarks, (mark) => marks[mark]!);
}
