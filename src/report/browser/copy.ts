// Buttons that copy a text, and say whether they could.
import { button, fill } from './dom.js';

export function copyButton(text: () => string, about: string): HTMLButtonElement {
  const copier = button('copy', () => void copy(text(), copier), { class: 'copy', 'aria-label': about });
  return copier;
}

/** milliseconds; guess: long enough to be read */
const saidFor = 1600;

async function copy(text: string, copier: HTMLElement): Promise<void> {
  const [before, about] = ['copy', copier.getAttribute('aria-label') ?? ''];
  const said = await navigator.clipboard.writeText(text).then(
    () => 'copied',
    () => 'not allowed: select it and copy', // the browser decides
  );
  fill(copier, said);
  copier.setAttribute('aria-label', said);
  setTimeout(() => {
    fill(copier, before);
    copier.setAttribute('aria-label', about);
  }, saidFor);
}
