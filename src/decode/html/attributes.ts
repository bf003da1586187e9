// The attributes of an element that anything in decode asks for; the others are not even copied out of the page.
import { NameTable } from './names.js';

/** An object of one shape for all elements: reading one of these is what decoding does most. */
export type Attributes = Readonly<Record<AttributeName, string | undefined>>;

/** Undefined, all of them: to be filled. */
const blank = {
  'aria-level': undefined,
  charset: undefined,
  class: undefined,
  content: undefined,
  datetime: undefined,
  href: undefined,
  hreflang: undefined,
  'http-equiv': undefined,
  id: undefined,
  itemid: undefined,
  itemprop: undefined,
  itemscope: undefined,
  itemtype: undefined,
  hidden: undefined,
  lang: undefined,
  name: undefined,
  open: undefined,
  property: undefined,
  rel: undefined,
  role: undefined,
  style: undefined,
  type: undefined,
  value: undefined,
  media: undefined,
};

export type AttributeName = keyof typeof blank;

export const attributeNames = new NameTable(
  (Object.keys(blank) as AttributeName[]).map((name) => [name, name] as const),
);

/** Of all elements that have none. */
export const noAttributes: Attributes = Object.freeze({ ...blank });

export const blankAttributes = (): Record<AttributeName, string | undefined> => ({ ...blank });
