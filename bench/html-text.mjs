// The text of the markup that a peer gives, a line for each block, so that all are scored alike.
import { Parser } from 'htmlparser2';

const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const silent = new Set(['script', 'style', 'template', 'noscript']);

export function textOfHtml(html) {
  const pieces = [];
  let hidden = 0;
  const parser = new Parser({
    onopentag(name) {
      if (silent.has(name)) hidden += 1;
      if (!inline.has(name)) pieces.push('\n');
    },
    ontext: (text) => void (hidden === 0 && pieces.push(text.replace(/\s+/g, ' '))),
    onclosetag(name) {
      if (silent.has(name)) hidden -= 1;
      if (!inline.has(name)) pieces.push('\n');
    },
  });
  parser.end(html);
  return pieces
    .join('')
    .replace(/ *\n[ \n]*/g, '\n')
    .trim();
}
