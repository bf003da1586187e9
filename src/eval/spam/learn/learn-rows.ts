// What the samples of a training are turned into: rows that know their page, by the model that learns from them.
import type { ModelName } from '../../../stages/spam/model.js';
import type { Row } from '../rows.js';

export interface LearnRow extends Row {
  readonly fold: number;
  readonly set: string;
  /** Of the page. */
  readonly id: string;
  /** From the page as it is: nothing was put into it. */
  readonly clean: boolean;
  /** For eyes: what was put into the page, and its form last. */
  readonly about: string;
}

export type AllRows = Readonly<Record<ModelName, readonly LearnRow[]>>;
