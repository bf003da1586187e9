// Which CSS declarations take text out of sight, and how. Only what one element says of itself is looked at:
// what a page's whole style adds up to, only a browser could say.
import type { Hidden } from '../../page/page.js';

export type Declarations = ReadonlyMap<string, string>;

type How = Exclude<Hidden['how'], 'attribute' | 'after-document'>;

export function declarationsOf(style: string): Declarations {
  const found = new Map<string, string>();
  for (const part of style.split(';')) {
    const colon = part.indexOf(':');
    if (colon < 0) continue;
    const value = part
      .slice(colon + 1)
      .toLowerCase()
      .replace('!important', '')
      .trim();
    found.set(part.slice(0, colon).trim().toLowerCase(), value);
  }
  return found;
}

/** Worth a closer look: keeps ordinary styles from being taken apart. */
export const mayHide =
  /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*\.?0|-\d{3}|-\d+\.?\d*(?:r?em|%|vw)|font-size\s*:\s*\.?0|clip|scale\(|transparent|(?:width|height)\s*:\s*[01](?!\d|\.\d)/i;

const show = /(?:^|[;\s])(?:display\s*:\s*(?!none|\s)|visibility\s*:\s*visible)/i;

/** The element is put on show, against a rule that hides it. */
export const isShown = (style: string): boolean => show.test(style);

/** How the declarations hide the element; undefined where they don't. */
export function howHidden(style: Declarations, direct: 'inline-style' | 'style-rule'): How | undefined {
  return checks.find(([, hides]) => hides(style))?.[0](direct);
}

const directly = (direct: How): How => direct;
const as = (how: How) => (): How => how;

const checks: readonly (readonly [(direct: How) => How, (style: Declarations) => boolean])[] = [
  [directly, (style) => style.get('display') === 'none'],
  [directly, (style) => /^(hidden|collapse)$/.test(style.get('visibility') ?? '')],
  [directly, (style) => isZero(style.get('opacity'))],
  [as('off-screen'), (style) => isPositioned(style) && sides.some((side) => isFarOut(style.get(side)))],
  [as('off-screen'), (style) => isFarOut(style.get('text-indent')) || isFarOut(style.get('margin-left'))],
  [as('off-screen'), (style) => isFarOut(style.get('margin-top'))],
  [as('zero-size'), (style) => isZero(style.get('font-size'))],
  [as('zero-size'), (style) => isClippedAway(style.get('clip')) || isClippedAway(style.get('clip-path'))],
  [as('zero-size'), (style) => /scale\(0(\.0+)?\)/.test(style.get('transform') ?? '')],
  [as('zero-size'), (style) => hidesOverflow(style) && sizes.some((size) => isTiny(style.get(size)))],
  [as('colour'), (style) => style.get('color') === 'transparent'],
  [as('colour'), (style) => isSameColour(style.get('color'), style.get('background-color') ?? style.get('background'))],
];

const sides = ['left', 'top', 'right', 'bottom'];
const sizes = ['width', 'height', 'max-width', 'max-height', 'line-height'];
const farOut = 400; // pixels; guess: further than any ornament is moved, nearer than the usual 999 and 9999

function isPositioned(style: Declarations): boolean {
  return /^(absolute|fixed|relative)$/.test(style.get('position') ?? '');
}

function isFarOut(value: string | undefined): boolean {
  const length = /^(-\d+(?:\.\d+)?)(px|em|rem|%|vw|)$/.exec(value ?? '');
  if (!length) return false;
  return Number(length[1]) * (pixels[length[2]!] ?? 1) <= -farOut;
}

/** A percentage is of the screen, taken as 1000 pixels wide (guess). */
const pixels: Readonly<Record<string, number>> = { px: 1, '': 1, em: 16, rem: 16, '%': 10, vw: 10 };

function isZero(value: string | undefined): boolean {
  return value !== undefined && /^0?\.?0+(px|em|rem|%|pt)?$/.test(value);
}

function isTiny(value: string | undefined): boolean {
  return isZero(value) || value === '1px';
}

function hidesOverflow(style: Declarations): boolean {
  return /^(hidden|clip)\b/.test(style.get('overflow') ?? '');
}

function isClippedAway(value: string | undefined): boolean {
  if (value === undefined) return false;
  const clip = value.replace(/\s+/g, '').replace(/,/g, ' ');
  return /^rect\(([01](px)?) ?\1 ?\1 ?\1\)$/.test(clip) || /^inset\((50|100)%\)$/.test(clip);
}

function isSameColour(colour: string | undefined, background: string | undefined): boolean {
  return colour !== undefined && background !== undefined && colourOf(colour) === colourOf(background);
}

function colourOf(value: string): string {
  const short = /^#([\da-f])([\da-f])([\da-f])$/.exec(value);
  if (short) return `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}`;
  return { white: '#ffffff', black: '#000000' }[value] ?? value;
}
