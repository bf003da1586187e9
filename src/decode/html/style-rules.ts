// The page's own style elements, read for one thing only: rules that hide elements. Simple selectors with ancestors are
// understood (`.a`, `#b .c > p.d`); rules for other media, states and siblings are passed over.
import { type Declarations, declarationsOf, howHidden, isShown, mayHide } from './styles.js';

/** What a compound selector such as `p#intro.hidden` asks of one element. */
export interface Compound {
  readonly tag?: string;
  readonly id?: string;
  readonly classes: readonly string[];
}

export interface StyleRule {
  /** As it stands in the page. */
  readonly selector: string;
  /** From the element itself outwards, with how each is joined to the one before. */
  readonly compounds: readonly { readonly compound: Compound; readonly isParent: boolean }[];
  readonly how?: NonNullable<ReturnType<typeof howHidden>>;
  /** Higher wins: specificity, then order. */
  readonly weight: number;
  /** Of a rule that hides: all it declares. */
  readonly style?: Declarations;
}

const mostRules = 5000; // guess: over what pages with their whole style inlined have

/** Rules that hide elements, and those that put the same elements back on show. */
export function readStyleRules(sheets: readonly string[]): StyleRule[] {
  const rules = sheets.flatMap((sheet) => (mayHide.test(sheet) ? hidingRules(sheet) : [])).slice(0, mostRules);
  const keys = new Set(rules.flatMap((rule) => (rule.how ? [keyOf(rule)] : [])));
  return rules
    .filter((rule) => keys.has(keyOf(rule)))
    .map((rule, order) => ({ ...rule, weight: rule.weight * 10 * mostRules + order }));
}

/** What a rule is found by: the most telling part of its last compound. */
export function keyOf({ compounds }: StyleRule): string {
  const { id, classes, tag } = compounds[0]!.compound;
  if (id) return `#${id}`;
  return classes[0] ? `.${classes[0]}` : tag!;
}

function hidingRules(sheet: string): StyleRule[] {
  const rules: StyleRule[] = [];
  const css = withoutComments(sheet);
  for (const { from, open, close } of rulesIn(css)) {
    const body = css.slice(open + 1, close);
    const style = mayHide.test(body) ? declarationsOf(body) : undefined;
    const how = style && howHidden(style, 'style-rule');
    if (!how && !isShown(body)) continue;
    for (const selector of preludeOf(css, from, open).split(',')) {
      const rule = ruleOf(selector.trim(), how, style);
      if (rule) rules.push(rule);
    }
  }
  return rules;
}

function withoutComments(sheet: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let at = sheet.indexOf('/*'); at >= 0; at = sheet.indexOf('/*', from)) {
    kept.push(sheet.slice(from, at));
    const end = sheet.indexOf('*/', at + 2);
    from = end < 0 ? sheet.length : end + 2;
  }
  return kept.join('') + sheet.slice(from);
}

/** Where a rule stands in its sheet: what may stand before its selectors too, and its declarations between the braces. */
interface RulePlace {
  readonly from: number;
  readonly open: number;
  readonly close: number;
}

/** Flat rules and those in `@media screen` or `all`; what stands in other at-rules may not apply, and is left out. */
function rulesIn(sheet: string): RulePlace[] {
  const rules: RulePlace[] = [];
  const opening = new Places(sheet, '{');
  const closing = new Places(sheet, '}');
  const atSign = new Places(sheet, '@');
  let from = 0;
  let skipped = 0; // braces open inside an at-rule that is left out
  for (;;) {
    const open = opening.after(from);
    const close = closing.after(from);
    if (open === close) return rules; // there is neither
    if (close < open) {
      from = close + 1;
      skipped = Math.max(0, skipped - 1);
      continue;
    }
    const prelude = skipped === 0 && atSign.after(from) < open ? preludeOf(sheet, from, open) : '';
    if (skipped > 0) skipped += 1;
    else if (prelude.startsWith('@')) skipped = alwaysApplies.test(prelude) ? 0 : 1;
    else {
      rules.push({ from, open, close });
      from = close + 1;
      continue;
    }
    from = open + 1;
  }
}

const alwaysApplies = /^@media\s+(only\s+)?(screen|all)$|^@layer\b/i;

/** The selectors of a rule, or the words of an at-rule: after the last `@import "…";` and its like. */
function preludeOf(sheet: string, from: number, to: number): string {
  const before = sheet.slice(from, to);
  return before.slice(before.lastIndexOf(';') + 1).trim();
}

/** The places of a sign, asked for from the beginning on. */
class Places {
  #next = -1;

  constructor(
    readonly text: string,
    readonly sign: string,
  ) {}

  /** The first from there on; the end of the text where there is none. */
  after(from: number): number {
    if (this.#next < from) {
      const found = this.text.indexOf(this.sign, from);
      this.#next = found < 0 ? this.text.length : found;
    }
    return this.#next;
  }
}

function ruleOf(selector: string, how: StyleRule['how'], style: StyleRule['style']): StyleRule | undefined {
  if (selector.length > 200 || /[:[\]+~*"'\\()&]/.test(selector)) return undefined; // states, attributes, siblings
  const spaced = selector.includes('>') ? selector.replace(/\s*>\s*/g, ' >') : selector;
  const steps = spaced.split(/\s+/).reverse();
  const compounds: { compound: Compound; isParent: boolean }[] = [];
  let isParent = false;
  for (const step of steps) {
    const compound = compoundOf(step.replace('>', ''));
    if (!compound) return undefined;
    compounds.push({ compound, isParent });
    isParent = step.startsWith('>');
  }
  return { selector, compounds, how, weight: specificity(compounds), style };
}

function compoundOf(step: string): Compound | undefined {
  const parts = /^([a-z][a-z0-9-]*)?((?:[.#][\w-]+)*)$/i.exec(step);
  if (!parts || step === '') return undefined;
  const classes: string[] = [];
  let id: string | undefined;
  for (const name of parts[2]!.match(/[.#][\w-]+/g) ?? []) {
    if (name.startsWith('.')) classes.push(name.slice(1));
    else id ??= name.slice(1);
  }
  return { tag: parts[1]?.toLowerCase(), id, classes };
}

/** Ids before classes before tags, as CSS has it; more than 99 of one do not occur. */
function specificity(compounds: StyleRule['compounds']): number {
  return compounds.reduce(
    (sum, { compound: { id, classes, tag } }) => sum + (id ? 10_000 : 0) + classes.length * 100 + (tag ? 1 : 0),
    0,
  );
}

/** The rule as evidence. */
export function shown({ selector, style = new Map() }: StyleRule): string {
  const declarations = [...style]
    .map(([name, value]) => `${name}:${value}`)
    .join(';')
    .slice(0, 80);
  return `${selector} { ${declarations} }`;
}
