// What a page says about its own encoding: `<meta charset>`, `<meta http-equiv>`, the XML declaration.
import { normalizeEncoding } from '@exodus/bytes/encoding.js';
import { lookUp } from '../../text/look-up.js';

export interface Declared {
  readonly from: 'bom' | 'http' | 'meta';
  /** The WHATWG name; undefined for a label that nobody knows. */
  readonly charset: string | undefined;
  /** The evidence: `meta charset="gb2312" at byte 120`. */
  readonly because: string;
}

const headSize = 4096; // browsers look at 1,024 bytes; scraped pages have longer comments and scripts before it

export function declaredByMeta(bytes: Uint8Array): Declared | undefined {
  const head = withoutComments(Buffer.from(bytes.subarray(0, headSize)).toString('latin1'));
  const found = xmlLabel(head) ?? metaLabel(head);
  if (!found) return undefined;
  return {
    from: 'meta',
    charset: readable(charsetOf(found.label)),
    because: `${found.how}="${found.label}" at byte ${found.at}`,
  };
}

export function declaredByHttp(value: string): Declared {
  const label = /charset\s*=\s*["']?([^\s"';,]+)/i.exec(value)?.[1] ?? value.trim();
  return { from: 'http', charset: charsetOf(label), because: `HTTP or the record says "${label.slice(0, 40)}"` };
}

/** Names seen in the wild that the WHATWG table doesn't have. */
const otherNames: Readonly<Record<string, string>> = {
  utf8mb4: 'utf-8',
  'utf-8-sig': 'utf-8',
  cp936: 'gbk',
  ms936: 'gbk',
  'gb-2312': 'gbk',
  cp950: 'big5',
  'big5-eten': 'big5',
  cp932: 'shift_jis',
  cp949: 'euc-kr',
  ms949: 'euc-kr',
  ansi: 'windows-1252',
};

function charsetOf(label: string): string | undefined {
  const name = normalizeEncoding(label) ?? lookUp(otherNames, label.trim().toLowerCase());
  return name === 'replacement' || name === undefined ? undefined : name;
}

/** A page whose meta could be read as ASCII is not in UTF-16, whatever it says (HTML standard, prescan). */
function readable(charset: string | undefined): string | undefined {
  if (charset?.startsWith('utf-16')) return 'utf-8';
  return charset === 'x-user-defined' ? 'windows-1252' : charset;
}

/** Blanked, so that offsets stay. */
const withoutComments = (head: string): string =>
  head.replace(/<!--[\s\S]*?-->/g, (comment) => ' '.repeat(comment.length));

interface Label {
  readonly label: string;
  readonly how: string;
  readonly at: number;
}

function xmlLabel(head: string): Label | undefined {
  const found =
    /^[\s\u00ef\u00bb\u00bf]{0,100}<\?xml[^>]{0,200}?encoding\s{0,20}=\s{0,20}["']([\w.:-]{2,40})["']/i.exec(head);
  return found ? { label: found[1]!, how: 'XML encoding', at: found[0].indexOf('<') } : undefined;
}

function metaLabel(head: string): Label | undefined {
  for (const meta of head.matchAll(/<meta[\s/]([^>]*)>/gi)) {
    const attributes = attributesOf(meta[1]!);
    const own = attributes.get('charset');
    if (own) return { label: own.trim(), how: 'meta charset', at: meta.index };
    if (attributes.get('http-equiv')?.toLowerCase() !== 'content-type') continue;
    const label = /charset\s{0,20}=\s{0,20}["']?([^\s"';,]+)/i.exec(attributes.get('content') ?? '')?.[1];
    if (label) return { label, how: 'meta http-equiv charset', at: meta.index };
  }
  return undefined;
}

function attributesOf(tag: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name, double, single, bare] of tag.matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g))
    found.set(name!.toLowerCase(), double ?? single ?? bare ?? '');
  return found;
}
