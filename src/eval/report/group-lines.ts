// The figures of a set by language, site …: all of them where it is in one form, the figure that counts where in many.
import { mainFigure } from '../figures.js';
import type { GroupFigures, GroupName } from '../groups.js';
import type { Summary } from '../summary.js';
import { type Row, tableOf } from './table.js';

export function groupLines(summaries: readonly Summary[]): string[] {
  const [first] = summaries;
  const names = Object.keys(first?.by ?? {}) as GroupName[]; // the keys are names of groups
  return names.flatMap((name) => [`by ${name}`, ...groupTable(name, summaries)]);
}

function groupTable(name: GroupName, summaries: readonly Summary[]): string[] {
  const [first] = summaries;
  const groups = first?.by[name] ?? [];
  if (summaries.length < 2) return tableOf(groups, name);
  const forms = summaries.map(({ form }) => form);
  return tableOf(
    groups.map((group) => acrossForms(group, name, summaries)),
    name,
    Object.fromEntries(['pages', ...forms].map((heading) => [heading, heading])),
  );
}

function acrossForms({ name: group, figures }: GroupFigures, name: GroupName, summaries: readonly Summary[]): Row {
  const found = summaries.flatMap(({ form, by }) => {
    const same = by[name]?.find((other) => other.name === group);
    const figure = same && mainFigure(same.figures);
    return figure === undefined ? [] : [[form, figure] as const];
  });
  return { name: group, figures: { pages: figures['pages']!, ...Object.fromEntries(found) } };
}
