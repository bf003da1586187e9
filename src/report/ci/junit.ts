// The gates as JUnit XML, which GitLab, Jenkins, Azure and others show as tests: a suite for each site, a test for each bound.
import { type GateResult, nameOf } from '../../pipeline/gates/report.js';
import { xmlText } from './escapes.js';
import type { Check, Verdict } from './verdict.js';

interface TestCase {
  readonly name: string;
  readonly failure?: { readonly message: string; readonly more: string };
}

/** A run without gates has the suite `run` alone. */
export function junitXml({ checks, report: { gates } }: Verdict): string {
  const suites = new Map<string, TestCase[]>([['run', checks.map(caseOfCheck)]]);
  for (const result of gates.results) {
    const name = nameOf(result);
    suites.set(name, [...(suites.get(name) ?? []), caseOfResult(result)]);
  }
  const cases = [...suites.values()].flat();
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="copydesk"${totals(cases)}>
${[...suites].map(([name, tests]) => suite(name, tests)).join('')}</testsuites>
`;
}

const caseOfCheck = ({ name, problem }: Check): TestCase => ({
  name,
  ...(problem === undefined ? {} : { failure: { message: problem, more: '' } }),
});

const caseOfResult = ({ gate, rule, allowed, passed, sentence, lookAt }: GateResult): TestCase => ({
  name: `${gate} ${rule} ${allowed}`,
  ...(passed ? {} : { failure: { message: sentence, more: lookAt ?? '' } }),
});

function suite(name: string, tests: readonly TestCase[]): string {
  return `  <testsuite name="${xmlText(name)}"${totals(tests)} errors="0" skipped="0">
${tests.map((test) => testCase(name, test)).join('')}  </testsuite>
`;
}

const totals = (tests: readonly TestCase[]): string =>
  ` tests="${tests.length}" failures="${tests.filter(({ failure }) => failure).length}"`;

function testCase(suiteName: string, { name, failure }: TestCase): string {
  const open = `    <testcase classname="${xmlText(suiteName)}" name="${xmlText(name)}"`;
  if (!failure) return `${open}/>\n`;
  const inner = `<failure type="gate-failed" message="${xmlText(failure.message)}">${xmlText(failure.more)}</failure>`;
  return `${open}>${inner}</testcase>\n`;
}
