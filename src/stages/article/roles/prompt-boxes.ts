// Rules for what a page asks of its reader, told by the element that holds it.
import { nameSaying } from './element-names.js';
import type { Line } from './line.js';
import type { RoleRule } from './rule.js';

const named = (label: Parameters<typeof nameSaying>[0]) => (line: Line) =>
  `stands in an element named "${nameSaying(label, line.names)}"`;

export const promptBoxes: readonly RoleRule[] = [
  {
    name: 'product-box',
    label: 'advert',
    score: 0.6,
    test: ({ place, names, sentence, long }) =>
      !sentence && !long && place !== 'before-body' && nameSaying('advert', names, 10) !== undefined,
    because: named('advert'),
    catches: [{ text: 'Three-slot storage for glasses', names: ['product-record__heading'] }],
    spares: ['Three-slot storage for glasses'],
  },
  {
    name: 'newsletter-box',
    label: 'newsletter-prompt',
    score: 0.7,
    test: ({ names }) => nameSaying('newsletter-prompt', names) !== undefined,
    because: named('newsletter-prompt'),
    catches: [{ text: 'The Morning Tide', names: ['box', 'newsletter-box'] }],
    spares: [{ text: 'The Morning Tide', names: ['box'] }],
  },
  {
    name: 'paywall-box',
    label: 'paywall-prompt',
    score: 0.7,
    test: ({ names }) => nameSaying('paywall-prompt', names) !== undefined,
    because: named('paywall-prompt'),
    catches: [{ text: 'Choose your plan', names: ['form-group', 'purchase-gift'] }],
    spares: [{ text: 'Choose your plan', names: ['form-group'] }],
  },
  {
    name: 'consent-box',
    label: 'cookie-notice',
    score: 0.7,
    test: ({ names }) => nameSaying('cookie-notice', names) !== undefined,
    because: named('cookie-notice'),
    catches: [{ text: 'Manage options', names: ['cmp-dialog'] }],
    spares: [{ text: 'Manage options', names: ['dialog'] }],
  },
  {
    name: 'form-element',
    label: 'control',
    score: 0.7,
    test: ({ tags, sentence, tokens }) =>
      tags[0] === 'button' ||
      tags[0] === 'label' ||
      tags[0] === 'legend' ||
      tags[0] === 'option' ||
      ((tags.includes('button') || tags.includes('form') || tags.includes('fieldset') || tags.includes('dialog')) &&
        (!sentence || tokens <= 30)),
    because: 'a button, or part of a form',
    catches: [
      { text: 'Speichern', tags: ['button', 'div'] },
      { text: 'Purchaser email', tags: ['div', 'fieldset', 'form'] },
    ],
    spares: [{ text: 'Speichern', tags: ['p', 'div'] }],
  },
  {
    name: 'control-box',
    label: 'control',
    score: 0.6,
    test: ({ names, sentence, tokens }) => !sentence && tokens <= 12 && nameSaying('control', names, 6) !== undefined,
    because: named('control'),
    catches: [{ text: 'Article content', names: ['visually-hidden'] }],
    spares: [
      { text: 'Article content', names: ['section'] },
      { text: 'The quay was closed on Tuesday.', names: ['hidden-mobile'] },
    ],
  },
  {
    name: 'dialog-box',
    label: 'control',
    score: 0.6,
    test: ({ names, sentence, tokens }) => (!sentence || tokens <= 30) && nameSaying('dialog', names, 8) !== undefined,
    because: named('dialog'),
    catches: [{ text: 'Your password has been saved.', names: ['resetPassword', 'modal-header'] }],
    spares: [{ text: 'Your password has been saved.', names: ['section'] }],
  },
]; // prettier-ignore
