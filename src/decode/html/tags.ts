// What the tables of elements.ts say of one tag name, gathered into one record, so that a page with thousands of tags asks
// each table once for each name.
import {
  documentElements,
  type EndingRule,
  endingRules,
  formattingElements,
  headElements,
  headings,
  type Kind,
  kindOf,
  paragraphClosers,
  type Role,
  roleOf,
  voidElements,
} from './elements.js';
import { NameTable } from './names.js';

export interface Tag {
  readonly name: string;
  readonly isVoid: boolean;
  /** Of these a document has one; further tags of the name are passed over. */
  readonly isOnce: boolean;
  readonly isHeading: boolean;
  readonly isHeadElement: boolean;
  readonly isFormatting: boolean;
  readonly closesParagraph: boolean;
  readonly ending: EndingRule | undefined;
  readonly kind: Kind | undefined;
  readonly role: Role;
  readonly roleInParagraph: Role;
  /** How many elements of this name are open now, and how many more were too deep to be kept. */
  open: number;
  flattened: number;
}

/** The tags of one page, each filled in when it is first met. */
export class Tags {
  readonly #byPlace = new NameTable<Tag>();
  readonly #byName = new Map<string, Tag>();

  /** The tag whose name stands there, in whatever case. */
  at(input: string, from: number, to: number): Tag {
    return this.#byPlace.at(input, from, to) ?? this.named(input.slice(from, to).toLowerCase());
  }

  named(name: string): Tag {
    const known = this.#byName.get(name);
    if (known) return known;
    const tag = tagOf(name);
    this.#byName.set(name, tag);
    this.#byPlace.add(name, tag);
    return tag;
  }
}

function tagOf(name: string): Tag {
  return {
    name,
    isVoid: voidElements.has(name),
    isOnce: documentElements.has(name),
    isHeading: headings.has(name),
    isHeadElement: headElements.has(name),
    isFormatting: formattingElements.has(name),
    closesParagraph: paragraphClosers.has(name),
    ending: endingRules.get(name),
    kind: kindOf(name),
    role: roleOf(name, false),
    roleInParagraph: roleOf(name, true),
    open: 0,
    flattened: 0,
  };
}
