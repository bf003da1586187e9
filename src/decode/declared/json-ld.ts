// JSON-LD to declarations: `NewsArticle.author.name`, one row for each value, in the order of the page.
import type { Declaration } from '../../page/page.js';
import { readJson } from './json-repair.js';
import { isKeptType, leftProperties, typeName } from './types.js';

export interface JsonLd {
  /** Of types that are not kept only the name: `@type`, `Product`. */
  readonly rows: readonly Declaration[];
  /** The longest `articleBody`, as it stands: with its line breaks and tags. */
  readonly body?: string;
}

type Node = Readonly<Record<string, unknown>>;

const deepest = 6; // guess: `NewsArticle.author.worksFor.logo.url` has 4
const mostRows = 2000; // guess: a page's own article has under a hundred

/** @param firstNode the number of the first node: microdata may have nodes before it */
export function readJsonLd(scripts: readonly string[], firstNode: number): JsonLd {
  const nodes = topNodes(scripts.map(readJson));
  const byId = new Map<string, Node>();
  for (const node of nodes) if (typeof node['@id'] === 'string') byId.set(node['@id'], node);
  const rows: Declaration[] = [];
  const others = new Set<string>();
  let body = '';
  let number = firstNode;
  for (const node of nodes) {
    const type = typeName(stringsIn(node['@type'])) ?? '';
    if (!isKeptType(type) && type !== '') others.add(type);
    if (!isKeptType(type) || rows.length > mostRows) continue;
    for (const [name, value] of statementsOf(type, node, byId))
      rows.push({ from: 'json-ld', name, value, node: number });
    const text = stringsIn(node['articleBody']).join('\n\n');
    if (text.length > body.length) body = text;
    number += 1;
  }
  for (const type of others) rows.push({ from: 'json-ld', name: '@type', value: type });
  return body === '' ? { rows } : { rows, body };
}

/** All nodes that stand for themselves: in lists, in graphs, and what a page says it is mainly about. */
function topNodes(values: readonly unknown[]): Node[] {
  const found: Node[] = [];
  const waiting = [...values].reverse();
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (Array.isArray(value)) {
      for (const item of [...value].reverse()) waiting.push(item);
    } else if (isNode(value)) {
      if (value['@type'] !== undefined) found.push(value);
      const inner = [value['mainEntity'], value['@graph']].filter((part) => typeof part === 'object');
      waiting.push(...inner);
    }
  }
  return found;
}

interface Waiting {
  readonly path: string;
  readonly value: unknown;
  readonly depth: number;
}

function* statementsOf(
  type: string,
  node: Node,
  byId: ReadonlyMap<string, Node>,
): Generator<readonly [string, string]> {
  const waiting: Waiting[] = [...partsOf(node, type, 0, byId)].reverse();
  let rows = 0;
  while (waiting.length > 0 && rows < mostRows) {
    const { path, value, depth } = waiting.pop()!;
    if (Array.isArray(value)) for (const item of [...value].reverse()) waiting.push({ path, value: item, depth });
    else if (isNode(value)) {
      if (depth >= deepest) continue;
      for (const part of [...partsOf(value, path, depth, byId)].reverse()) waiting.push(part);
    } else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      rows += 1;
      yield [path, String(value)];
    }
  }
}

function* partsOf(node: Node, path: string, depth: number, byId: ReadonlyMap<string, Node>): Generator<Waiting> {
  const id = node['@id'];
  const isReference = depth > 0 && node['name'] === undefined && typeof id === 'string';
  const known = isReference ? byId.get(id)?.['name'] : undefined; // an author of the page may be a node of its own
  if (known !== undefined) yield { path: `${path}.name`, value: known, depth: depth + 1 };
  else if (isReference) yield { path: `${path}.@id`, value: id, depth: depth + 1 };
  for (const key of Object.keys(node)) {
    if (key.startsWith('@') || leftProperties.has(key) || (key === 'mainEntity' && depth === 0)) continue;
    yield { path: `${path}.${key}`, value: node[key], depth: depth + 1 };
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function stringsIn(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((item): item is string => typeof item === 'string');
}
