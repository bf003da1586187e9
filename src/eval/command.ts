// The evaluation on the command line: scores the product on a gold set, and shows page by page what it got wrong.
import { parseArgs } from 'node:util';
import { rawPageOf, type SetOptions } from './evaluate.js';
import { type GoldPage, readGold, readSources } from './gold.js';
import { isStyle, styleNames } from './render/render.js';
import { scoreSet } from './score-set.js';
import { showPage } from './show-page.js';

const usage = `node scripts/eval.mjs <gold folder> [options]
  --kind article      only gold pages of this kind
  --style wet         the pages rendered to text: ${styleNames.join(', ')} (--form text alone means wet)
  --stages a,b        only these stages, in this order
  --limit n           the first n pages
  --id part           only pages whose id holds this
  --oracle            also what choosing whole blocks could reach, and its lowest pages
  --worst n           list the n lowest pages
  --show id           the proof of one page, G before blocks that the gold has, ! where the product differs
  --reasons           with --show: say why
  --render id         print one page as the style renders it
  --out rows.jsonl    write the articles, for score.py
  --json              figures as JSON`;

const options = {
  kind: { type: 'string' },
  form: { type: 'string' },
  style: { type: 'string' },
  stages: { type: 'string' },
  limit: { type: 'string' },
  id: { type: 'string' },
  oracle: { type: 'boolean' },
  worst: { type: 'string' },
  show: { type: 'string' },
  reasons: { type: 'boolean' },
  render: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean' },
} as const;

type Given = ReturnType<typeof parse>['values'];

export function main(args: readonly string[], print: (line: string) => void): void {
  const { values, positionals } = parse(args);
  const folder = positionals[0];
  if (folder === undefined) {
    print(usage);
    return;
  }
  const set = setOf(folder, values);
  const one = values.show ?? values.render;
  const pages = readGold(folder, {
    kind: values.kind,
    id: one ?? values.id,
    limit: values.limit === undefined ? undefined : Number(values.limit),
  });
  if (one === undefined) scoreSet(pages, set, { ...values, worst: Number(values.worst ?? 0) }, print);
  else showFirst(pages, set, values, print);
}

const parse = (args: readonly string[]) => parseArgs({ args: [...args], options, allowPositionals: true });

function setOf(folder: string, { form, style, stages }: Given): SetOptions {
  const chosen = style ?? (form === 'text' ? 'wet' : undefined);
  if (chosen !== undefined && !isStyle(chosen))
    throw new Error(`There is no style "${chosen}". There are: ${styleNames.join(', ')}.`);
  return { folder, sources: readSources(folder), style: chosen, stages: stages?.split(',') };
}

function showFirst(pages: readonly GoldPage[], set: SetOptions, given: Given, print: (line: string) => void): void {
  const [gold, ...others] = pages;
  if (!gold) throw new Error('No gold page has an id like that.');
  if (given.render === undefined) showPage(gold, set, given.reasons ?? false, print);
  else print(Buffer.from(rawPageOf(gold, { ...set, style: set.style ?? 'wet' }).body).toString('utf8'));
  if (others.length > 0) print(`(${others.length} more ids hold this)`);
}
