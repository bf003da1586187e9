// Invented pages for tests: blocks of plain text, or of HTML where containers are given.
import type { Block, Container, Declaration, Page } from '../../src/page/page.js';

export interface Invented {
  readonly blocks: readonly (string | (Partial<Block> & { text: string }))[];
  readonly containers?: readonly (Partial<Container> & { parent: number; tag: string })[];
  readonly declared?: readonly Declaration[];
  readonly url?: string;
}

export function invent({ blocks, containers = [], declared = [], url }: Invented): Page {
  let at = 0;
  const made = blocks.map((given, index): Block => {
    const own = typeof given === 'string' ? { text: given } : given;
    const from = at;
    at += own.text.length + 2;
    return { index, container: -1, kind: 'paragraph', source: [from, from + own.text.length], runs: [], ...own };
  });
  return {
    id: 'invented.html',
    ...(url ? { url } : {}),
    form: containers.length > 0 ? 'html' : 'text',
    decoding: {
      charset: 'utf-8',
      charsetFrom: 'utf-8',
      charsetBecause: 'invented',
      repairs: [],
      left: {},
      bytes: at,
      sha256: '0'.repeat(64),
      chars: at,
    },
    declared,
    containers,
    blocks: made,
    selected: [],
  };
}
