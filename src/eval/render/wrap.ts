// Hard-wraps a paragraph, as mail programs and text browsers do.
import { widthOf } from '../../text/width.js';

/** Breaks at spaces, and inside text without spaces (Chinese, Japanese) wherever the line is full; long words stick out. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const { word, gap } of breakable(text)) {
    const wide = widthOf(word);
    if (line !== '' && width + gap.length + wide > columns) {
      lines.push(line);
      line = word;
      width = wide;
      continue;
    }
    const glue = line === '' ? '' : gap;
    line += glue + word;
    width += glue.length + wide;
  }
  return line === '' ? lines : [...lines, line];
}

/** Where a line may end: before each word, and before each letter of scripts without spaces. */
function* breakable(text: string): Generator<{ word: string; gap: string }> {
  for (const [at, word] of text.split(' ').entries()) {
    const pieces =
      word.match(/[\u3040-\u30ff\u3400-\u9fff][、。，．！？：；）」』】]*|[^\u3040-\u30ff\u3400-\u9fff]+/g) ?? [];
    for (const [place, piece] of pieces.entries()) yield { word: piece, gap: place === 0 && at > 0 ? ' ' : '' };
  }
}
