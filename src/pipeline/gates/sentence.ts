// A gate's verdict in one sentence, and where to look when it failed.
import { grouped } from '../../text/numbers.js';
import { commandOf, pageWords } from '../../text/shell.js';
import type { Measure } from './measures.js';
import { type GateResult, type Group, nameOf, type Rule } from './report.js';

export function sentenceOf(
  measure: Measure,
  result: Pick<GateResult, 'gate' | 'rule' | 'of' | 'site' | 'unit' | 'value' | 'allowed' | 'baseline' | 'passed'>,
): string {
  const { gate, rule, unit, value, allowed, baseline, passed } = result;
  const before = baseline === null ? '' : `, ${shown(baseline, unit, false)} in the baseline`;
  const verdict = passed ? 'passed' : 'failed';
  return `Gate "${gate}" ${verdict} for ${nameOf(result)}: ${measure.say(shown(value, unit))}${before}; ${wanted[rule](allowed)}.`;
}

const wanted: Readonly<Record<Rule, (allowed: string) => string>> = {
  atLeast: (allowed) => `it must be at least ${allowed}`,
  atMost: (allowed) => `it may be ${allowed} at most`,
  mayFall: (allowed) => `it may fall by ${allowed} at most`,
  mayRise: (allowed) => `it may rise by ${allowed} at most`,
};

/** A share with two digits after the point at most, so that 30.04% does not fail at 30% as "30%". */
export function shown(value: number, unit: GateResult['unit'], withUnit = true): string {
  if (unit === 'share') return `${Math.round(value * 10_000) / 100}%`;
  if (!withUnit) return grouped(value);
  return `${grouped(value)} ${value === 1 ? unit.slice(0, -1) : unit}`;
}

export function whereToLook({ lookAt }: Measure, { figures: { examples } }: Group): string {
  const rejected = `Look at the rejected pages${explained(examples.rejected)}`;
  const places: Readonly<Record<Measure['lookAt'], string>> = {
    rejected,
    kept: examples.kept === null ? rejected : `Look at the articles${explained(examples.kept)}`,
    input: 'Look at what was fetched, and at "skipped" and "gaps" in run.json',
    spam: 'Look at removed.txt in the folder of the stage spam',
    languages: 'Look at the column "language" of the articles',
  };
  return places[lookAt];
}

/** The command comes last, so that it can be copied. */
const explained = (id: string | null): string => (id === null ? '' : `, say: ${commandOf('explain', pageWords(id))}`);
