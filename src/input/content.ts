// What a file is by how it begins. A name can lie: mirrors save an error page as `logo.png` and a picture as `a.html`.
import { beginsArchive } from './archives/record-header.js';
import { InputFault } from './input-fault.js';

/** How many bytes of a file are looked at; a doctype, comments and a licence before `<html` fit in it. */
export const headBytes = 4096; // guess

/** A type of the table in kinds.ts, or what text begins like. */
export type Content = 'empty' | 'html' | 'json' | 'warc' | 'text' | 'gzip' | 'binary' | BinaryType;

type BinaryType = 'image' | 'pdf' | 'archive' | 'office' | 'audio' | 'video' | 'font' | 'program';

/** Signatures in Latin-1, each with a byte that text does not hold or a form that no sentence begins with. */
const signatures: readonly (readonly [BinaryType, RegExp])[] = [
  [
    'image',
    /^(?:\x89PNG\r\n|GIF8[79]a|\xff\xd8\xff|RIFF[\s\S]{4}WEBP|II\*\x00|MM\x00\*|\x00\x00\x01\x00|[\s\S]{4}ftyp(?:avif|heic|mif1))/,
  ],
  ['pdf', /^%PDF-\d/],
  ['archive', /^(?:PK\x03\x04|PK\x05\x06|BZh\d1AY|\xfd7zXZ\x00|\x28\xb5\x2f\xfd|7z\xbc\xaf|Rar!\x1a|PAR1)/],
  ['office', /^\xd0\xcf\x11\xe0|^\{\\rtf1/],
  ['audio', /^(?:ID3[\x00-\x0f]|OggS\x00|fLaC\x00|RIFF[\s\S]{4}WAVE|\xff[\xfb\xf3\xf2])/],
  ['video', /^(?:[\s\S]{4}ftyp|\x1a\x45\xdf\xa3|RIFF[\s\S]{4}AVI |FLV\x01)/],
  ['font', /^(?:wOF[F2]|OTTO\x00|\x00\x01\x00\x00\x00)/],
  ['program', /^(?:\x7fELF|\x00asm|SQLite format 3\x00)/],
];

export function contentOf(head: Uint8Array): Content {
  if (head.length === 0) return 'empty';
  if (isGzip(head)) return 'gzip';
  const bytes = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, headBytes)).toString('latin1');
  const binary = signatures.find(([, signature]) => signature.test(bytes));
  if (binary) return binary[0];
  const wide = /^(?:\xff\xfe|\xfe\xff)/.test(bytes); // UTF-16: every other byte of Latin script is NUL
  if (!wide && bytes.includes('\x00')) return 'binary';
  const text = bytes
    .replaceAll('\x00', '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .trimStart();
  if (text.startsWith('<') && /<(?:!doctype html|html|head|body)[\s>]/i.test(text)) return 'html';
  if (beginsArchive(head)) return 'warc';
  return /^[{[]/.test(text) ? 'json' : 'text';
}

export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;

/** Whether anything in it looks like a tag; plain text saved under the name of a page has none. */
export function hasTags(body: Uint8Array): boolean {
  const text = Buffer.from(body.buffer, body.byteOffset, Math.min(body.length, 65_536)).toString('latin1');
  return /<[a-z!/?]/i.test(text.replaceAll('\x00', ''));
}

/**
 * Whether all other bytes are text is for decode to say.
 * @throws InputFault where something with the name of a page is clearly something else
 */
export function checkNoBinary(head: Uint8Array): void {
  const words = binaryWords[contentOf(head)];
  if (words) throw new InputFault('binary', `it is named like a page, but begins like ${words}`);
}

const binaryWords: Readonly<Partial<Record<Content, string>>> = {
  image: 'an image',
  pdf: 'a PDF',
  archive: 'an archive',
  gzip: 'gzip data inside gzip data',
  office: 'an office document',
  audio: 'a sound',
  video: 'a video',
  font: 'a font',
  program: 'a program or a database',
};
