// Facts that the page declares of itself: meta elements, JSON-LD, microdata, RDFa, links and the fields of a JSONL record.
import type { Fact } from '../../../page/fact.js';
import type { Declaration } from '../../../page/page.js';
import { lookUp } from '../../../text/look-up.js';
import { tokensOf } from '../../../text/tokens.js';
import type { Candidate } from '../candidate.js';
import type { Context } from '../context.js';
import { articlePaths, isArticleType, isPageType, metaNames, type Says } from './declared-table.js';
import { valuesOf } from './declared-values.js';

export function* declaredFacts(context: Context): Generator<Candidate> {
  const { declared } = context.reading.page;
  const main = mainNode(declared);
  for (const row of declared) {
    const { says, weight } = meaningOf(row, main);
    for (const [field, score] of says) {
      for (const value of valuesOf(field, row.value, context)) {
        const because = `${row.from} ${row.name} says so${value.note ? `; ${value.note}` : ''}`;
        yield {
          field,
          value: value.text,
          ...(value.text === row.value ? {} : { raw: row.value.slice(0, 300) }),
          from: sourceKinds[row.from],
          score: score * weight,
          source: sourceOf(row),
          because,
          ...(value.organisation ? { organisation: true } : {}),
        };
      }
    }
  }
}

const sourceKinds: Readonly<Record<Declaration['from'], Fact['from']>> = {
  'json-ld': 'json-ld',
  meta: 'meta',
  microdata: 'microdata',
  rdfa: 'microdata',
  link: 'meta',
  title: 'meta',
  html: 'markup',
  record: 'record',
};

const structured = ['json-ld', 'microdata', 'rdfa'];

/** Metas differ in who writes them, so each name is a source of its own; a node is one source. */
const sourceOf = ({ from, name }: Declaration): string =>
  structured.includes(from) ? from : `${from} ${name.toLowerCase()}`;

function meaningOf(row: Declaration, main: number | undefined): { says: Says; weight: number } {
  if (!structured.includes(row.from)) return { says: lookUp(metaNames, row.name.toLowerCase()) ?? [], weight: 1 };
  const [type, path] = typeAndPath(row.name);
  if (type === '') return { says: lookUp(articlePaths, path) ?? [], weight: 0.7 }; // microdata outside any item: the page as a whole
  if (isArticleType(type)) return { says: row.node === main ? (lookUp(articlePaths, path) ?? []) : [], weight: 1 };
  if (isPageType(type)) return { says: lookUp(articlePaths, path) ?? [], weight: 0.6 };
  if (/^(?:website|(?:news)?(?:media)?organization)$/i.test(type) && path === 'name')
    return { says: [['site_name', 0.5]], weight: 1 };
  return { says: [], weight: 0 };
}

/** Pages that forget a bracket say all of the article inside what they say of its page. */
const misplaced = 'mainentityofpage.';

function typeAndPath(name: string): readonly [type: string, path: string] {
  const dot = name.indexOf('.');
  const head = dot < 0 ? '' : name.slice(0, dot);
  if (!/^\p{Lu}/u.test(head)) return ['', name.toLowerCase()];
  const path = name.slice(dot + 1).toLowerCase();
  return [head, path.startsWith(misplaced) ? path.slice(misplaced.length) : path];
}

/**
 * Which of the nodes is the article of this page: pages declare the stories they link to as well. The one whose headline
 * shares most words with the page's title; the first where none does.
 */
function mainNode(declared: readonly Declaration[]): number | undefined {
  const title = new Set(
    declared.filter((row) => row.name === 'og:title' || row.from === 'title').flatMap((row) => tokensOf(row.value)),
  );
  let best: number | undefined;
  let bestScore = -1;
  for (const row of declared) {
    if (row.node === undefined || !isArticleType(typeAndPath(row.name)[0])) continue;
    const words = typeAndPath(row.name)[1] === 'headline' ? tokensOf(row.value) : [];
    const score = words.filter((word) => title.has(word)).length / Math.max(1, words.length);
    if (score > bestScore) [best, bestScore] = [row.node, score];
  }
  return best;
}
