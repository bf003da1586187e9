// What GitHub Actions shows at the head of a run: workflow commands on stdout. It shows ten of a kind for each step, so that the
// tenth says how many there are beyond.
import { counted } from '../numbers.js';
import { commandProperty, commandText } from './escapes.js';
import { problemsOf, type Verdict } from './verdict.js';

const most = 10; // docs.github.com, "Workflow commands": 10 errors, 10 warnings and 10 notices a step

interface Annotation {
  readonly title: string;
  readonly text: string;
}

/** A line each, or nothing. */
export function annotations(verdict: Verdict): string {
  const { counts, gates } = verdict.report;
  const problems = problemsOf(verdict).map((text) => ({ title: 'Copydesk', text }));
  const failed = gates.results
    .filter(({ passed }) => !passed)
    .map(({ gate, sentence, lookAt }) => ({ title: `Copydesk: ${gate}`, text: `${sentence} ${lookAt ?? ''}`.trim() }));
  const total = `${counted(counts.in, 'page')}: ${counts.kept} kept, ${counts.rejected} rejected, ${counts.failed} failed`;
  return [
    ...commands('error', [...problems, ...failed], problems.length + gates.failed),
    ...commands(
      'warning',
      gates.notes.map((text) => ({ title: 'Copydesk', text })),
    ),
    ...commands('notice', [{ title: 'Copydesk', text: `${total}; ${gatesLine(gates)}.` }]),
  ].join('');
}

function gatesLine({ held, failed }: Verdict['report']['gates']): string {
  if (held === 0) return 'no gate was held';
  return failed === 0
    ? `all ${counted(held, 'bound')} of the gates passed`
    : `${failed} of ${counted(held, 'bound')} failed`;
}

/** @param all how many there are, where they are not all listed */
function commands(kind: 'error' | 'warning' | 'notice', listed: readonly Annotation[], all = listed.length): string[] {
  const shown = all > most ? listed.slice(0, most - 1) : listed;
  const rest = all - shown.length;
  const more =
    rest > 0 ? [{ title: 'Copydesk', text: `and ${rest} more: run.json and the summary of the job list them` }] : [];
  return [...shown, ...more].map(
    ({ title, text }) => `::${kind} title=${commandProperty(title)}::${commandText(text)}\n`,
  );
}
