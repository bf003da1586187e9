// Where the characters went: from all that came in, what each stage took out and by which rules, to what is in the texts. The numbers
// add up.
import { labels } from '../page/labels.js';
import { partsOfKey } from '../page/removals.js';
import type { RunReport } from '../pipeline/run-report.js';
import { type Bar, barTable } from './bars.js';
import { type Html, html, nothing } from './html.js';
import { counted, grouped } from './numbers.js';
import { chosenHash } from './view.js';

export function funnelSection({ counts, stages }: RunReport): Html {
  const byStage = rulesByStage(counts);
  const lost = sumOf([...byStage.values()].flat());
  return html`<section><h2>Where the characters went</h2>
<p>Of <b>${grouped(counts.chars)}</b> characters in blocks of text, <b>${grouped(counts.charsKept)}</b> are in the texts and <b>${grouped(lost)}</b> are not: a character counts for the stage that had the last word on it.</p>
${barTable(stageBars(counts, stages, byStage), counts.chars, 'characters', Number.POSITIVE_INFINITY)}</section>`;
}

export function labelsSection({ counts, config }: RunReport): Html {
  return html`<section><h2>What they were</h2>
${colourKey()}
${barTable(labelBars(counts, config), counts.chars, 'characters')}</section>`;
}

interface Rule {
  readonly key: string;
  readonly name: string;
  readonly label: string;
  readonly times: number;
  readonly chars: number;
}

/** By `stage/rule/label` in the counts; a stage's name holds no slash. The most first. */
function rulesByStage({ removals }: RunReport['counts']): Map<string, Rule[]> {
  const byStage = new Map<string, Rule[]>();
  for (const [key, { label, times, chars }] of Object.entries(removals)) {
    const { stage, rule: name } = partsOfKey(key);
    byStage.set(stage, [...(byStage.get(stage) ?? []), { key, name, label, times, chars }]);
  }
  for (const rules of byStage.values()) rules.sort((a, b) => b.chars - a.chars);
  return byStage;
}

function stageBars(counts: RunReport['counts'], stages: RunReport['stages'], byStage: Map<string, Rule[]>): Bar[] {
  const bars: Bar[] = [{ name: 'came in', count: counts.chars, kind: 'all' }];
  let left = counts.chars;
  for (const { name, about } of stages) {
    const rules = byStage.get(name) ?? [];
    const count = sumOf(rules);
    left -= count;
    const behind = rules.length > 0 ? { hash: chosenHash('stage', name), more: rulesOf(rules) } : {};
    bars.push({ name: `− ${name}`, about, count, from: left, kind: 'drop', ...behind });
  }
  return [...bars, { name: '= in the texts', count: counts.charsKept, kind: 'kept' }];
}

const mostRules = 15;

function rulesOf(rules: readonly Rule[]): Html {
  const rest = rules.slice(mostRules);
  const more = rest.length > 0 ? restRow(rest) : nothing;
  return html`<details><summary>${counted(rules.length, 'rule')}</summary><div class="wide"><table class="rules"><thead><tr><th scope="col">rule</th><th scope="col">label</th><th scope="col" class="number">times</th><th scope="col" class="number">characters</th></tr></thead><tbody>${rules.slice(0, mostRules).map(ruleRow)}${more}</tbody></table></div></details>`;
}

function ruleRow({ key, name, label, times, chars }: Rule): Html {
  return html`<tr><td><a href="${chosenHash('rule', key)}">${name}</a></td><td><a href="${chosenHash('label', label)}">${label}</a></td><td class="number">${grouped(times)}</td><td class="number">${grouped(chars)}</td></tr>\n`;
}

function restRow(rest: readonly Rule[]): Html {
  const times = rest.reduce((sum, rule) => sum + rule.times, 0);
  return html`<tr><td>${counted(rest.length, 'other rule')}</td><td></td><td class="number">${grouped(times)}</td><td class="number">${grouped(sumOf(rest))}</td></tr>\n`;
}

function labelBars({ removedByLabel, charsKept }: RunReport['counts'], config: RunReport['config']): Bar[] {
  const removed = Object.entries(removedByLabel)
    .sort(([, a], [, b]) => b - a)
    .map(([label, count]): Bar => {
      const [fate, about] = labels[label as keyof typeof labels]; // Counts has no other keys
      const now = config.labels[label as keyof typeof labels] ?? fate;
      const hash = chosenHash('label', label);
      return { name: label, about, hash, count, kind: now === 'field' ? 'field' : 'drop' };
    });
  return [{ name: 'in the texts', count: charsKept, kind: 'kept' }, ...removed];
}

const sumOf = (rules: readonly Rule[]): number => rules.reduce((sum, { chars }) => sum + chars, 0);

function colourKey(): Html {
  return html`<p class="key">${keyItem('kept', 'in the text')}${keyItem('field', 'in a column of its own')}${keyItem('drop', 'in neither')}</p>`;
}

function keyItem(kind: string, about: string): Html {
  return html`<span><svg viewBox="0 0 10 10" aria-hidden="true"><rect class="${kind}" width="10" height="10"/></svg>${about}</span>`;
}
