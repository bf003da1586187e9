// The fields of the record beside the text: what was chosen for each, and what else it could have been.
import { decidableFields } from '../../page/decision.js';
import { type Fact, type Field, fields } from '../../page/fact.js';
import { counted } from '../numbers.js';
import { button, isolated, make } from './dom.js';

interface FactActions {
  /** Shows the block that a fact stands in; undefined: none. */
  readonly light: (block: number | undefined) => void;
  readonly goTo: (block: number) => void;
  readonly decide: (fact: Fact) => void;
}

export function factList(facts: readonly Fact[], actions: FactActions): HTMLElement {
  const byField = (Object.keys(fields) as Field[])
    .map((field) => ({ field, own: facts.filter((fact) => fact.field === field) }))
    .filter(({ own }) => own.length > 0);
  if (byField.length === 0) return make('p', { class: 'none' }, 'Nothing was found for any field.');
  return make('dl', { class: 'facts' }, ...byField.flatMap(({ field, own }) => fieldElements(field, own, actions)));
}

function fieldElements(field: Field, facts: readonly Fact[], actions: FactActions): HTMLElement[] {
  const chosen = facts.filter((fact) => fact.chosen);
  const others = facts.filter((fact) => !fact.chosen);
  return [
    make('dt', {}, field),
    make(
      'dd',
      {},
      ...chosen.map((fact) => factElement(fact, actions)),
      chosen.length === 0 && make('p', { class: 'none' }, 'Nothing was chosen.'),
      others.length > 0 &&
        make(
          'details',
          {},
          make('summary', {}, counted(others.length, chosen.length > 0 ? 'other candidate' : 'candidate')),
          ...others.map((fact) => factElement(fact, actions)),
        ),
    ),
  ];
}

function factElement(fact: Fact, { light, goTo, decide }: FactActions): HTMLElement {
  const { field, block, chosen, value, raw, from, score, because } = fact;
  const [on, off] = [() => light(block), () => light(undefined)];
  const lighting = { mouseenter: on, mouseleave: off, focusin: on, focusout: off };
  return make(
    'div',
    { class: chosen ? 'fact chosen' : 'fact', ...lighting },
    make('span', { class: 'value', dir: 'auto' }, value),
    raw !== undefined && raw !== value && make('span', { class: 'raw' }, 'from ', make('q', { dir: 'auto' }, raw)),
    make('span', { class: 'source' }, `${from} · ${score.toFixed(2)} · `, isolated(because)),
    make(
      'span',
      { class: 'actions' },
      block !== undefined && button(`block ${block}`, () => goTo(block)),
      !chosen && decidableFields.includes(field) && button('this one is right', () => decide(fact)),
    ),
  );
}
