// The gold page as a tree, for rendering it to text. Deliberately not Copydesk's own decode: text that was made by the
// code under test would hide its faults.
import { isUtf8 } from 'node:buffer';
import { getBOMEncoding, normalizeEncoding, TextDecoder } from '@exodus/bytes/encoding.js';
import { parseDocument } from 'htmlparser2';

/** What the walk needs of a node of the parser's tree. */
export interface TreeNode {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly TreeNode[];
}

export function parseTree(bytes: Uint8Array): TreeNode {
  const html = new TextDecoder(charsetOf(bytes)).decode(bytes);
  // the parser's classes say the same in finer types
  return parseDocument(html) as unknown as TreeNode;
}

/** How far into a page its charset may be declared: what browsers look at, doubled. */
const head = 2048;

/** Pages that were saved again as UTF-8 often still declare their old charset, so UTF-8 that is valid wins. */
function charsetOf(bytes: Uint8Array): string {
  const byMark = getBOMEncoding(bytes);
  if (byMark || isUtf8(bytes)) return byMark ?? 'utf-8';
  const start = Buffer.from(bytes.subarray(0, head)).toString('latin1');
  const declared = /<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([\w-]+)/i.exec(start)?.[1];
  return normalizeEncoding(declared ?? '') ?? 'utf-8';
}

/** Every node once, parents before children, with a call on the way out; an explicit stack, for pages nest deeply. */
export function walk(root: TreeNode, enter: (node: TreeNode) => boolean, leave: (node: TreeNode) => void): void {
  const open: { node: TreeNode; next: number }[] = [{ node: root, next: 0 }];
  while (open.length > 0) {
    const top = open.at(-1)!;
    const child = top.node.children?.[top.next];
    top.next += 1;
    if (child) {
      if (enter(child)) open.push({ node: child, next: 0 });
      continue;
    }
    open.pop();
    if (top.node !== root) leave(top.node);
  }
}
