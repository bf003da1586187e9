// The word after --schema.
import { InvalidArgumentError } from 'commander';
import { isRowForm, noSuchForm, type RowForm } from '../pipeline/row-form.js';

export function rowForm(word: string): RowForm {
  if (!isRowForm(word)) throw new InvalidArgumentError(`${noSuchForm(word)}.`);
  return word;
}
