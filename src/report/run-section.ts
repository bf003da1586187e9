// What else there is to say of a run: what was passed over, what was damaged, what stopped a worker, and how it was made.
import { reasons } from '../page/reasons.js';
import type { RunReport } from '../pipeline/run-report.js';
import { type Html, html, nothing } from './html.js';
import { counted, grouped } from './numbers.js';
import { pageHash } from './view.js';

export function skippedSection({ skipped }: RunReport): Html {
  const rows = skipped.map(
    ({ type, count, examples }) =>
      html`<tr><th scope="row">${type}</th><td class="number">${grouped(count)}</td><td><code>${examples.join(', ')}</code></td></tr>`,
  );
  return html`<section><h2>Files that are no pages</h2>
<p>They were passed over, and count neither as rejected nor as failed.</p>
${rows.length > 0 ? html`<div class="wide"><table><thead><tr><th scope="col">type</th><th scope="col" class="number">files</th><th scope="col">for example</th></tr></thead><tbody>${rows}</tbody></table></div>` : html`<p class="none">None.</p>`}</section>`;
}

export function gapsSection({ gaps: { count, bytes, listed } }: RunReport): Html {
  if (count === 0) return nothing;
  const rows = listed.map(
    ({ file, from, to, because }) =>
      html`<tr><td><code>${file}</code></td><td class="number">${grouped(from)}</td><td class="number">${grouped(to)}</td><td>${because}</td></tr>`,
  );
  return html`<section><h2>Gaps</h2>
<p>${counted(count, 'range')} of archives, ${counted(bytes, 'byte')} in all, could not be read: pages that stood there are in no count.${listed.length < count ? ` The first ${listed.length} are listed.` : ''}</p>
<div class="wide"><table><thead><tr><th scope="col">file</th><th scope="col" class="number">from byte</th><th scope="col" class="number">to</th><th scope="col">because</th></tr></thead><tbody>${rows}</tbody></table></div></section>`;
}

const mostStopped = 50;

export function stoppedSection({ stopped }: RunReport): Html {
  if (stopped.length === 0) return nothing;
  const items = stopped
    .slice(0, mostStopped)
    .map(({ id, reason }) => html`<li><a href="${pageHash(id)}"><bdi>${id}</bdi></a> ${reasons[reason][1]}</li>\n`);
  const more = stopped.length > mostStopped ? ` The first ${mostStopped} are listed; all are in run.json.` : '';
  return html`<section><h2>Pages that stopped a worker</h2>
<p>${counted(stopped.length, 'page')}: such a verdict hangs on the machine, so the next run tries again. A copy of each is in <code>quarantine/</code>.${more}</p>
<ul>${items}</ul></section>`;
}

export function runSection({ fingerprints, node, stages, copydesk, started, finished, config }: RunReport): Html {
  const names = stages.map(({ name }) => name).join(', ');
  return html`<section><h2>The run</h2><dl><dt>Began</dt><dd>${started}</dd><dt>Ended</dt><dd>${finished}</dd><dt>Copydesk</dt><dd>${copydesk}, on Node ${node}</dd><dt>Stages</dt><dd>${names}</dd><dt>Config</dt><dd><code>${fingerprints.config}</code></dd><dt>Code</dt><dd><code>${fingerprints.code}</code></dd><dt>Inputs</dt><dd><code>${fingerprints.inputs}</code></dd></dl>
<details><summary>The config, with every default</summary><pre tabindex="0">${JSON.stringify(config, null, 2)}</pre></details></section>`;
}
