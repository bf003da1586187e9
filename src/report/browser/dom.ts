// How the script makes elements: out of names and text, never out of markup, so that no page can put an element into the report.
import { printable } from '../../text/visible.js';

type Value = string | number | boolean | undefined | ((event: Event) => void);
export type Child = Node | string | number | false | null | undefined;

/** Functions are listeners, `true` is an attribute without a value, `false` and `undefined` are none. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, Value>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value !== undefined && value !== false)
      element.setAttribute(name, printable(String(value === true ? '' : value)));
  }
  element.append(...children.filter(isThere).map(asNode));
  return element;
}

/** Puts these in place of all that an element holds. */
export function fill(element: Element, ...children: readonly Child[]): void {
  element.replaceChildren(...children.filter(isThere).map(asNode));
}

const isThere = (child: Child): child is Node | string | number =>
  child !== false && child !== null && child !== undefined;

const asNode = (child: Node | string | number): Node =>
  child instanceof Node ? child : document.createTextNode(printable(String(child)));

/** Of a page, whose direction the text itself shows. */
export const isolated = (text: string): HTMLElement => make('bdi', {}, text);

export const button = (
  text: string,
  press: () => void,
  attributes: Readonly<Record<string, Value>> = {},
): HTMLButtonElement => make('button', { type: 'button', click: press, ...attributes }, text);

export function one<Found extends HTMLElement>(id: string): Found {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The report has no element #${id}.`);
  return found as Found; // those who ask know what they have made
}

/** Letters and hyphenation follow it; what a page calls its language may be anything. */
export const languageTag = (language: string | null): string | undefined =>
  language !== null && language !== 'und' && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}$/.test(language)
    ? language
    : undefined;
