// What the page itself hides, with the evidence: attributes, styles, style rules, and text after the end of the document.
// aria-hidden is no such evidence: it hides from screen readers what others do see.
import type { Hidden } from '../../page/page.js';
import type { Attributes } from './attributes.js';
import type { InlineElement } from './block-builder.js';
import type { ClassList, ClassLists } from './class-lists.js';
import { afterDocument, type ContainerDraft } from './drafts.js';
import { type Compound, keyOf, type StyleRule, shown } from './style-rules.js';
import { declarationsOf, howHidden, isShown, mayHide } from './styles.js';

interface Named {
  readonly tag: string;
  readonly attributes: Attributes;
}

/** Rules and ancestors looked at for one page; guess: ten times what real pages need. */
const mostSteps = 2_000_000;

const none: readonly StyleRule[] = [];

export class Hiding {
  readonly #byKey = new Map<string, StyleRule[]>();
  readonly #byClasses = new Map<ClassList, readonly StyleRule[]>();
  readonly #bySignature = new Map<string, readonly StyleRule[]>();
  #steps = 0;

  constructor(
    readonly containers: readonly ContainerDraft[],
    rules: readonly StyleRule[],
    readonly classes: ClassLists,
  ) {
    for (const rule of rules) {
      const key = keyOf(rule);
      const known = this.#byKey.get(key);
      if (known) known.push(rule);
      else this.#byKey.set(key, [rule]);
    }
  }

  ofContainer(container: ContainerDraft, classes: ClassList): Hidden | undefined {
    if (container.tag === afterDocument) return { how: 'after-document', because: 'it stands after </html>' };
    return this.#of(container, classes, container.parent);
  }

  /** @param container the one that holds the element's text */
  ofInline(element: InlineElement, classes: ClassList, container: number): Hidden | undefined {
    return this.#of(element, classes, container);
  }

  #of(element: Named, classes: ClassList, parent: number): Hidden | undefined {
    const { hidden, style } = element.attributes;
    if (hidden !== undefined) return { how: 'attribute', because: hidden ? `hidden="${hidden}"` : 'hidden' };
    if (element.tag === 'dialog' && element.attributes['open'] === undefined)
      return { how: 'attribute', because: '<dialog> that is not open' };
    if (style && (mayHide.test(style) || style.includes('background'))) {
      const how = howHidden(declarationsOf(style), 'inline-style');
      if (how) return { how, because: `style="${style.trim().slice(0, 120)}"` };
    }
    const rules = this.#byKey.size === 0 ? none : this.#rulesFor(element, classes);
    if (rules.length === 0 || (style && isShown(style))) return undefined;
    return this.#byRule(rules, parent);
  }

  #byRule(rules: readonly StyleRule[], parent: number): Hidden | undefined {
    let strongest: StyleRule | undefined;
    for (const rule of rules) {
      if (++this.#steps > mostSteps) break;
      if (strongest && strongest.weight > rule.weight) continue;
      if (this.#ancestorsFit(rule, parent)) strongest = rule;
    }
    if (!strongest?.how) return undefined;
    return { how: strongest.how, because: shown(strongest) };
  }

  /** The rules whose last compound fits; nearly always none. */
  #rulesFor({ tag, attributes }: Named, classes: ClassList): readonly StyleRule[] {
    const byTag = this.#byKey.get(tag) ?? none; // found by a tag, a rule asks for no more
    const byId = (attributes['id'] && this.#byKey.get(`#${attributes['id']}`)) || none;
    const byClass = this.#rulesByClass(classes);
    if (byId.length === 0 && byClass.length === 0) return byTag;
    const signature = `${tag}#${attributes['id'] ?? ''}.${attributes['class'] ?? ''}`;
    let fitting = this.#bySignature.get(signature);
    if (!fitting) {
      fitting = [...byTag, ...byId, ...byClass].filter(({ compounds }) =>
        this.#fits(compounds[0]!.compound, { tag, attributes }),
      );
      this.#bySignature.set(signature, fitting);
    }
    return fitting;
  }

  #rulesByClass(list: ClassList): readonly StyleRule[] {
    if (list.names.length === 0) return none;
    let rules = this.#byClasses.get(list);
    if (!rules) {
      rules = [...new Set(list.names)].flatMap((name) => this.#byKey.get(`.${name}`) ?? none);
      this.#byClasses.set(list, rules);
    }
    return rules;
  }

  /** From the parent outwards; the nearest ancestor that fits is taken, which is right but for rare selectors. */
  #ancestorsFit(rule: StyleRule, parent: number): boolean {
    let at = parent;
    for (const { compound, isParent } of rule.compounds.slice(1)) {
      if (isEverywhere(compound)) continue;
      while (at >= 0 && !isParent && !this.#containerFits(compound, at)) at = this.containers[at]!.parent;
      if (at < 0 || !this.#containerFits(compound, at)) return false;
      at = this.containers[at]!.parent;
    }
    return true;
  }

  #containerFits(compound: Compound, at: number): boolean {
    if (++this.#steps > mostSteps) return false;
    return this.#fits(compound, this.containers[at]!);
  }

  #fits({ tag, id, classes }: Compound, element: Named): boolean {
    if (tag && tag !== element.tag) return false;
    if (id && id !== element.attributes['id']) return false;
    if (classes.length === 0) return true;
    const list = this.classes.of(element.attributes['class']);
    return classes.every((name) => list.has(name));
  }
}

/** All elements are in `html` and `body`, also where the page does not write their tags. */
function isEverywhere({ tag, id, classes }: Compound): boolean {
  return (tag === 'html' || tag === 'body') && !id && classes.length === 0;
}
