// A body that stands only in JSON-LD or in the state of a script: pages that a script fills in, or that show subscribers
// more than a reader without one. It is cut into blocks like any markup, under a container of its own.
import { bodyInState } from './app-state.js';
import { noAttributes } from './attributes.js';
import type { BlockDraft } from './block-builder.js';
import { type CutOptions, cutHtml } from './cut.js';
import type { CutHtml } from './drafts.js';

/** The tag of that container, by where the body was found. */
export const declaredBody = 'json-ld-body';
export const stateBody = 'app-state-body';

const shortest = 250; // characters; guess: less is a summary
const longText = 80; // characters of a block that may be prose, findings/html-extraction.md, section 3
const noProse = 250; // characters of such blocks; guess: a notice on cookies or copyright has as many

/** @param body what JSON-LD gives */
export function withDeclaredBody(input: string, cut: CutHtml, body: string | undefined, options: CutOptions): CutHtml {
  const prose = cut.blocks.reduce((sum, { text }) => sum + (text.length > longText ? text.length : 0), 0);
  if (body !== undefined && body.length >= shortest)
    return prose > 0.3 * body.length ? cut : withBody(cut, declaredBody, body, sourceOf(cut), options); // guess: under a third, the page shows a summary at most
  if (prose > noProse) return cut;
  const found = bodyInState(input);
  const shown = cut.blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (!found || found.text.length < Math.max(shortest, shown)) return cut; // a shop shows no prose and is no empty page
  return withBody(cut, stateBody, found.text, found.source, options);
}

function sourceOf({ head }: CutHtml): readonly [number, number] {
  const script = head.find(({ tag, text }) => tag === 'script' && text?.includes('articleBody'));
  const start = script?.start ?? 0;
  return [start, start + (script?.text?.length ?? 0) + 1];
}

function withBody(
  cut: CutHtml,
  tag: string,
  body: string,
  source: readonly [number, number],
  options: CutOptions,
): CutHtml {
  const container = cut.containers.length;
  const blocks = paragraphsIn(body, options).map((block): BlockDraft => ({ ...block, container, source }));
  const containers = [...cut.containers, { parent: -1, tag, attributes: noAttributes, start: -1 }];
  return { ...cut, containers, blocks: [...cut.blocks, ...blocks] };
}

function paragraphsIn(body: string, options: CutOptions): readonly BlockDraft[] {
  const markup = /&lt;\/?(?:p|br|div|h\d)\b/i.test(body) ? body.replace(/&lt;/gi, '<').replace(/&gt;/gi, '>') : body;
  const hasTags = /<\/?(?:p|br|div|h[1-6]|li)\b/i.test(markup);
  const whole = hasTags ? markup : markup.replace(/[\r\n]+/g, '<br><br>');
  return cutHtml(whole, options).blocks.map((block) => ({ ...block, runs: [] }));
}
