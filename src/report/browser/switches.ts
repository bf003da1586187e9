// The switches of a galley: which stages are heard, and what of the page is read.
import { grouped } from '../numbers.js';
import { type ReadingName, readings, type View } from '../view.js';
import { make } from './dom.js';
import type { ReadGalley } from './undo.js';

interface SwitchParts {
  readonly stages: readonly { readonly name: string; readonly about: string }[];
  /** Of these stages there is a mark on the page. */
  readonly speaking: ReadonlySet<string>;
  readonly change: (change: Partial<View>) => void;
}

export interface Switches {
  readonly element: HTMLElement;
  show(view: Pick<View, 'off' | 'reading'>, read: ReadGalley): void;
}

export function makeSwitches({ stages, speaking, change }: SwitchParts): Switches {
  const boxes = stages.map((stage) => {
    const speaks = speaking.has(stage.name);
    const input = make('input', {
      type: 'checkbox',
      value: stage.name,
      disabled: !speaks,
      change: () => change({ off: undone() }),
    });
    const count = make('small');
    const about = speaks ? stage.about : `${stage.about} It said nothing of this page.`;
    return {
      name: stage.name,
      input,
      count,
      element: make('label', { title: about }, input, ` ${stage.name} `, count),
    };
  });
  const undone = (): string[] => boxes.filter(({ input }) => !input.checked).map(({ name }) => name);
  const radios = (Object.entries(readings) as [ReadingName, string][]).map(([name, words]) => {
    const input = make('input', {
      type: 'radio',
      name: 'reading',
      value: name,
      change: () => change({ reading: name }),
    });
    return { name, input, element: make('label', {}, input, ` ${words}`) };
  });
  const sum = make('p', { class: 'sum', role: 'status' });
  return {
    element: make(
      'div',
      { class: 'switches' },
      make('fieldset', {}, make('legend', {}, 'Marks of'), ...boxes.map(({ element }) => element)),
      make('fieldset', {}, make('legend', {}, 'Show'), ...radios.map(({ element }) => element)),
      sum,
    ),
    show({ off, reading }, read) {
      for (const { name, input, count } of boxes) {
        input.checked = !off.includes(name);
        const out = read.takenOut.get(name) ?? 0;
        count.textContent = out > 0 ? `−${grouped(out)}` : '';
      }
      for (const { name, input } of radios) input.checked = name === reading;
      const without = off.length > 0 ? `, as if ${off.join(' and ')} had said nothing` : '';
      sum.textContent = `${grouped(read.words)} words, ${grouped(read.chars)} characters in the text${without}`;
    },
  };
}
