import { describe, expect, it } from 'vitest';
import { matchingRole, roleRules } from '../../../../src/stages/article/roles/around-roles.js';
import { type Line, plainLine } from '../../../../src/stages/article/roles/line.js';
import type { Sample } from '../../../../src/stages/article/roles/rule.js';

const lineOf = (sample: Sample): Line =>
  typeof sample === 'string' ? plainLine(sample) : { ...plainLine(sample.text), ...sample };

const shown = (samples: readonly Sample[]) =>
  samples.map((sample) => [typeof sample === 'string' ? sample : JSON.stringify(sample), lineOf(sample)] as const);

describe.each(roleRules)('the rule $name', ({ test, catches, spares, label }) => {
  it.each(shown(catches))('catches %s', (_, line) => {
    expect(test(line)).toBe(true);
    expect(matchingRole(line)?.label, 'an earlier rule has another word').toBe(label);
  });
  it.each(shown(spares))('spares %s', (_, line) => expect(test(line)).toBe(false));
});

it('has no two rules of one name', () => {
  const names = roleRules.map((rule) => rule.name);
  expect(names).toEqual([...new Set(names)]);
});
