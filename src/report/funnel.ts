// Where the characters went: from all that came in, what each stage took out, to what is in the texts. The numbers add up.
import { labels } from '../page/labels.js';
import type { RunReport } from '../pipeline/run-report.js';
import { type Bar, barTable } from './bars.js';
import { type Html, html } from './html.js';
import { grouped } from './numbers.js';

export function funnelSection({ counts, stages, config }: RunReport): Html {
  const byStage = charsByStage(counts);
  const lost = sumOf(byStage.map(([, chars]) => chars));
  return html`<section><h2>Where the characters went</h2>
<p>Of <b>${grouped(counts.chars)}</b> characters in blocks of text, <b>${grouped(counts.charsKept)}</b> are in the texts and <b>${grouped(lost)}</b> are not: a character counts for the stage that had the last word on it.</p>
${barTable(stageBars(counts, stages, new Map(byStage)), counts.chars, 'characters')}
<h3>What they were</h3>
${colourKey()}
${barTable(labelBars(counts, config), counts.chars, 'characters')}</section>`;
}

/** By `stage/rule` in the counts; a stage's name holds no slash. */
function charsByStage(counts: RunReport['counts']): [string, number][] {
  const sums = new Map<string, number>();
  for (const [key, { chars }] of Object.entries(counts.removals)) {
    const stage = key.slice(0, key.indexOf('/'));
    sums.set(stage, (sums.get(stage) ?? 0) + chars);
  }
  return [...sums];
}

function stageBars(counts: RunReport['counts'], stages: RunReport['stages'], byStage: Map<string, number>): Bar[] {
  const bars: Bar[] = [{ name: 'came in', count: counts.chars, kind: 'all' }];
  let left = counts.chars;
  for (const { name, about } of stages) {
    const count = byStage.get(name) ?? 0;
    left -= count;
    bars.push({ name: `− ${name}`, about, count, from: left, kind: 'drop' });
  }
  return [...bars, { name: '= in the texts', count: counts.charsKept, kind: 'kept' }];
}

function labelBars({ removedByLabel, charsKept }: RunReport['counts'], config: RunReport['config']): Bar[] {
  const removed = Object.entries(removedByLabel)
    .sort(([, a], [, b]) => b - a)
    .map(([label, count]): Bar => {
      const [fate, about] = labels[label as keyof typeof labels]; // Counts has no other keys
      const now = config.labels[label as keyof typeof labels] ?? fate;
      return { name: label, about, count, kind: now === 'field' ? 'field' : 'drop' };
    });
  return [{ name: 'in the texts', count: charsKept, kind: 'kept' }, ...removed];
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

function colourKey(): Html {
  return html`<p class="key">${keyItem('kept', 'in the text')}${keyItem('field', 'in a column of its own')}${keyItem('drop', 'in neither')}</p>`;
}

function keyItem(kind: string, about: string): Html {
  return html`<svg viewBox="0 0 10 10" aria-hidden="true"><rect class="${kind}" width="10" height="10"/></svg>${about}`;
}
