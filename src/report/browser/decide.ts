// A person's word, ready to copy: the line for decisions.jsonl, and the command that writes it. Nothing is written from here.
import { type Decision, decisionLine } from '../../page/decision.js';
import { copyButton } from './copy.js';
import { decideCommand } from './decide-command.js';
import { button, fill, make } from './dom.js';

export interface DecideDialog {
  readonly element: HTMLDialogElement;
  ask(about: string, make: (because: string) => Decision): void;
}

export function makeDecideDialog(): DecideDialog {
  const title = make('h2', { id: 'decide-title' });
  const because = make('input', { id: 'decide-because', autocomplete: 'off', input: () => show() });
  const line = make('output', { class: 'ready', id: 'decide-line', for: because.id });
  const command = make('output', { class: 'ready', id: 'decide-command', for: because.id });
  const commandPart = make(
    'div',
    {},
    make('p', {}, 'or run'),
    make(
      'div',
      { class: 'copied' },
      command,
      copyButton(() => said().command ?? '', 'Copy the command'),
    ),
  );
  let decisionOf: ((because: string) => Decision) | undefined;
  const said = () => {
    const why = because.value.trim();
    const decision = why === '' ? undefined : decisionOf?.(why);
    return { line: decision ? decisionLine(decision).trimEnd() : '', command: decision && decideCommand(decision) };
  };
  const show = (): void => {
    fill(line, said().line || 'Say why first: a decision without a reason is refused.');
    fill(command, said().command);
    commandPart.hidden = said().command === undefined;
  };
  const element = make(
    'dialog',
    { class: 'decide-dialog', 'aria-labelledby': title.id },
    title,
    make('label', {}, 'because', because),
    make('p', {}, 'Put this line into decisions.jsonl, beside the config,'),
    make(
      'div',
      { class: 'copied' },
      line,
      copyButton(() => said().line, 'Copy the line'),
    ),
    commandPart,
    make(
      'p',
      { class: 'end' },
      button('Close', () => element.close()),
    ),
  );
  return {
    element,
    ask(about, decision) {
      decisionOf = decision;
      fill(title, about);
      because.value = '';
      show();
      element.showModal();
      because.focus();
    },
  };
}
