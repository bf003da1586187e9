// Names of stages on the command line.
import { ConfigError } from '../pipeline/config.js';
import { didYouMean } from '../text/nearest.js';

/** @throws ConfigError naming the first that is none */
export function checkStages(named: readonly string[], known: readonly string[]): void {
  const wrong = named.find((name) => !known.includes(name));
  if (wrong === undefined) return;
  throw new ConfigError(
    `There is no stage "${wrong}" here.${didYouMean(wrong, known)} There are: ${known.join(', ')}.`,
  );
}
