// The word after --label.
import { InvalidArgumentError } from 'commander';
import { type Label, labelNames } from '../page/labels.js';
import { didYouMean } from '../text/nearest.js';

export function labelWord(word: string): Label {
  const label = labelNames.find((name) => name === word);
  if (!label) throw new InvalidArgumentError(`There is no label "${word}".${didYouMean(word, labelNames)}`);
  return label;
}
