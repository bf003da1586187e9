// sheet.html: the same sheet for the browser, answered by y, n and ?. One file that loads nothing; what comes from pages is text.
import { documentOf, scriptPolicy } from '../../report/document.js';
import { Html, html, nothing } from '../../report/html.js';
import { grouped } from '../../report/numbers.js';
import { inlineJson } from '../../report/report-data.js';
import { style } from '../../report/style/style.js';
import { hashOf } from '../../text/hash.js';
import { openLines, type SheetRow } from './sheet.js';
import { sheetScript } from './sheet-script.js';

export function sheetPage(rows: readonly SheetRow[], about: string): string {
  const { head, lines } = openLines(rows);
  const data = inlineJson({ head, lines, key: `copydesk ${hashOf(lines.join('')).slice(0, 16)}` });
  return documentOf({
    title: 'Copydesk: a sample to check',
    style: style + ownStyle,
    policy: scriptPolicy(sheetScript),
    body: html`<header><h1>Was Copydesk right?</h1><p>${about}</p>
<p>Keys: <kbd>y</kbd> right, <kbd>n</kbd> wrong, <kbd>?</kbd> cannot say, <kbd>↓</kbd> <kbd>↑</kbd> next and last, <kbd>m</kbd> a note. Answers stay in this browser until you download them.</p>
<p class="bar"><button type="button" id="download">Download the sheet</button> <span id="done" role="status">${grouped(rows.length)} passages</span></p></header>
<main>${rows.map(cardOf)}</main>
<script type="application/json" id="sheet">${new Html(data)}</script>
<script>${new Html(sheetScript)}</script>`,
  });
}

const questions: Readonly<Record<string, string>> = {
  kept: 'It is in the text of the article. Does it belong there?',
  removed: 'It was taken out. Is it right that it is not in the text?',
  'to a column': 'It went from the text to a column of its own. Is that right?',
  rejected: 'The page was turned away as no article. Is that right?',
};

function cardOf(row: SheetRow): Html {
  const by = [row.stage, row.rule].filter((part) => part !== '').join('/');
  const around = (text: SheetRow['before']): Html =>
    text === '' ? nothing : html`<p class="around" dir="auto">${text}</p>`;
  return html`<section class="card" tabindex="-1" aria-label="passage ${row.number}">
<h2>${row.number}. <span class="did">${row.did}:</span> ${questions[String(row.did)] ?? ''}</h2>
${around(row.before)}<blockquote class="passage" dir="auto" tabindex="0">${row.passage}</blockquote>${around(row.after)}
<p class="why"><small>${[row.label, by, row.because].filter((part) => part !== '').join(' · ')}<br>${row.page}</small></p>
<p class="answers"><button type="button" value="y">y right</button> <button type="button" value="n">n wrong</button> <button type="button" value="?">? cannot say</button> <label>note <input type="text"></label></p>
</section>
`;
}

const ownStyle = `
.bar { position: sticky; top: 0; } .bar button { font: inherit; padding: .4rem .9rem; }
.card { border: 1px solid var(--line); border-left: 5px solid var(--all); border-radius: 4px; background: var(--card); padding: .4rem 1rem; margin: 1rem 0; }
.card:focus { outline: 3px solid var(--field); } .card h2 { font: 600 1rem/1.4 system-ui, sans-serif; border: 0; margin: .3rem 0; padding: 0; }
.card[data-right="y"] { border-left-color: var(--kept); } .card[data-right="n"] { border-left-color: var(--failed); } .card[data-right="?"] { border-left-color: var(--drop); }
.passage { margin: .3rem 0; padding: .4rem .8rem; border-left: 3px solid var(--field); white-space: pre-wrap; overflow-wrap: anywhere; max-height: 22rem; overflow-y: auto; }
.around { color: var(--faint); margin: .2rem 0; max-width: none; overflow-wrap: anywhere; } .did { font-weight: 800; }
.answers button { font: inherit; padding: .15rem .7rem; } .answers button[aria-pressed="true"] { font-weight: 800; outline: 2px solid var(--ink); }
.answers input { font: inherit; width: 14rem; max-width: 100%; } kbd { border: 1px solid var(--line); border-radius: 3px; padding: 0 .3rem; }
.why { margin: .3rem 0; overflow-wrap: anywhere; max-width: none; }
`;
