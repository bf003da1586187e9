// A body that stands only in JSON-LD: pages that a script fills in, or that show subscribers more than a reader without one.
// It is cut into blocks like any markup, under a container of its own.
import type { BlockDraft } from './block-builder.js';
import { type CutHtml, type CutOptions, cutHtml } from './cut.js';

/** The tag of that container. */
export const declaredBody = 'json-ld-body';

const shortest = 250; // characters; guess: less is a summary
const longText = 80; // characters of a block that may be prose, findings/html-extraction.md, section 3

export function withDeclaredBody(cut: CutHtml, body: string | undefined, options: CutOptions): CutHtml {
  if (body === undefined || body.length < shortest) return cut;
  const prose = cut.blocks.reduce((sum, { text }) => sum + (text.length > longText ? text.length : 0), 0);
  if (prose > 0.3 * body.length) return cut; // guess: under a third, the page shows a summary at most
  const container = cut.containers.length;
  const script = cut.head.find(({ tag, text }) => tag === 'script' && text?.includes('articleBody'));
  const start = script?.start ?? 0;
  const end = start + (script?.text?.length ?? 0) + 1;
  const blocks = paragraphsIn(body, options).map(
    (block): BlockDraft => ({ ...block, container, source: [start, end] }),
  );
  const containers = [...cut.containers, { parent: -1, tag: declaredBody, attributes: {}, start: -1 }];
  return { ...cut, containers, blocks: [...cut.blocks, ...blocks] };
}

function paragraphsIn(body: string, options: CutOptions): readonly BlockDraft[] {
  const markup = /&lt;\/?(?:p|br|div|h\d)\b/i.test(body) ? body.replace(/&lt;/gi, '<').replace(/&gt;/gi, '>') : body;
  const hasTags = /<\/?(?:p|br|div|h[1-6]|li)\b/i.test(markup);
  const whole = hasTags ? markup : markup.replace(/[\r\n]+/g, '<br><br>');
  return cutHtml(whole, options).blocks.map((block) => ({ ...block, runs: [] }));
}
