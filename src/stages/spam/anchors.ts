// A paid or planted link inside a sentence: its words sell, and it leads to another site. The words of the link are cut.
// Only where there is markup: in bare text such a phrase cannot be told (12% were, findings/spam.md, section 5).
import type { Block, Run } from '../../page/page.js';
import { fold } from './fold.js';
import { leadsElsewhere } from './links.js';
import { speaksOfTopic } from './phrases.js';
import type { Measuring } from './signals.js';
import { hostOf } from './surroundings.js';

export interface Anchor {
  readonly run: Run;
  readonly because: string;
}

const mostChars = 80; // longer link text is a sentence, and judged as such

export function* sellingAnchors({ around, phrases }: Measuring, block: Block): Generator<Anchor> {
  for (const run of block.runs) {
    const [from, to] = run.span;
    if (run.href === undefined || to <= from || to - from > mostChars || !leadsElsewhere(run.href, around.host))
      continue;
    const text = block.text.slice(from, to);
    const said = phrases(fold(text).text).find(
      ({ family }) => !speaksOfTopic(family, around, { blocks: [block], text, span: run.span }),
    );
    if (said)
      yield {
        run,
        because: `a link to ${hostOf(run.href)} that says ${said.phrases.join(', ')} (${said.family.name})`,
      };
  }
}
