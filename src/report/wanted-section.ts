// What was wanted of the run beside clean pages: the gates of the config, and what a person has decided by hand.
import type { GateResult } from '../pipeline/gates/report.js';
import type { DecisionsReport, RunReport } from '../pipeline/run-report.js';
import { type Html, html, nothing } from './html.js';
import { counted, grouped } from './numbers.js';
import { pageHash } from './view.js';

const mostListed = 50; // guess: a page of lines; all are in run.json

/** Nothing where the config names no gates. */
export function gatesSection({ gates: { held, failed, baseline, notes, results } }: RunReport): Html {
  if (held === 0 && notes.length === 0) return nothing;
  const verdict = failed === 0 ? `All ${grouped(held)} held.` : `${grouped(failed)} of ${grouped(held)} failed.`;
  const compared = baseline ? ` Compared with the run that ended ${baseline.finished}.` : '';
  const ofFailed = results.filter(({ passed }) => !passed);
  const passed = results.filter((result) => result.passed);
  return html`<section id="gates"><h2>Gates</h2>
<p>${held === 0 ? 'None could be held.' : verdict}${compared}</p>
${notes.map((note) => html`<p>${note}</p>`)}
${listOf(ofFailed)}
${passed.length === 0 ? nothing : html`<details><summary>${counted(passed.length, 'gate')} that held</summary>${listOf(passed)}</details>`}</section>`;
}

function listOf(results: readonly GateResult[]): Html {
  if (results.length === 0) return nothing;
  const items = results.slice(0, mostListed).map(({ sentence, lookAt, passed }) => {
    const where = lookAt === null ? nothing : html` <small>${lookAt}</small>`;
    return html`<li class="${passed ? 'held' : 'failed'}">${sentence}${where}</li>\n`;
  });
  return html`<ul class="gates">${items}</ul>${moreThan(results.length)}`;
}

const whyUnmet: Readonly<Record<DecisionsReport['unmet'][number]['why'], string>> = {
  gone: 'no such page came in',
  'no-such-block': 'the page has no block that begins so any more',
  'could-not': 'it could not be done',
};

/** Nothing where nothing has been decided. */
export function decisionsSection({ decisions: { file, count, applied, changed, unmet } }: RunReport): Html {
  if (count === 0) return nothing;
  return html`<section id="decisions"><h2>Decided by hand</h2>
<p>${grouped(applied)} of ${counted(count, 'decision')} in <code>${file ?? 'decisions.jsonl'}</code> were applied. Pages that show them have the warning <code>decided-by-hand</code>.</p>
${linesOf(
  'The page has changed since',
  changed.map((one) => ({ ...one, why: 'applied all the same' })),
)}
${linesOf(
  'Not met',
  unmet.map(({ why, ...one }) => ({ ...one, why: whyUnmet[why] })),
)}</section>`;
}

function linesOf(
  title: string,
  lines: readonly { readonly line: number; readonly page: string; readonly why: string }[],
): Html {
  if (lines.length === 0) return nothing;
  const items = lines
    .slice(0, mostListed)
    .map(
      ({ line, page, why }) =>
        html`<li>line ${grouped(line)}: <a href="${pageHash(page)}"><bdi>${page}</bdi></a>: ${why}</li>\n`,
    );
  return html`<h3>${title}</h3><ul>${items}</ul>${moreThan(lines.length)}`;
}

const moreThan = (all: number): Html =>
  all > mostListed ? html`<p>The first ${mostListed} of ${grouped(all)} are listed; all are in run.json.</p>` : nothing;
