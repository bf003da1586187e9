// What the classes of elements say. A page has few different class attributes, so each is taken apart once a page.

// Who wrote it, when, where from, what it is for: what classes of inline elements are asked for.
const telling =
  /author|byline|by-line|writer|editor|reporter|journalist|contributor|date|time|publish|updated|modified|source|agency|credit|caption|location|section|category|tag|label|kicker|badge|share|comment|count|advert|sponsor|sr-only|visually|hidden|screen-reader/i;

const longest = 10_000; // characters; guess: ten times what style frameworks put on one element

/** The classes of one attribute. Only the names are found at once; the rest is worked out when first asked for. */
export class ClassList {
  readonly names: readonly string[];
  #set: ReadonlySet<string> | undefined;
  #isTelling: boolean | undefined;

  constructor(readonly attribute: string) {
    this.names = attribute.slice(0, longest).match(/\S+/g) ?? [];
  }

  has(name: string): boolean {
    this.#set ??= new Set(this.names);
    return this.#set.has(name);
  }

  /** They say something about the text: who wrote it, say. */
  get isTelling(): boolean {
    return (this.#isTelling ??= telling.test(this.attribute.slice(0, longest)));
  }
}

const noClasses = new ClassList('');

export class ClassLists {
  readonly #lists = new Map<string, ClassList>();

  /** The same list for the same attribute. */
  of(attribute: string | undefined): ClassList {
    if (!attribute) return noClasses;
    let list = this.#lists.get(attribute);
    if (!list) {
      list = new ClassList(attribute);
      this.#lists.set(attribute, list);
    }
    return list;
  }
}
