// `copydesk schema [name]`: prints the JSON Schema of a file that Copydesk reads or writes.
import { isSchemaName, schemaNames, schemaText } from '../output/schemas.js';
import { didYouMean } from '../text/nearest.js';
import type { Outcome } from './outcome.js';
import type { Terminal } from './terminal.js';

export async function printSchema(name: string | undefined, terminal: Terminal): Promise<Outcome> {
  if (name === undefined) {
    for (const known of schemaNames) await terminal.write(`${known}\n`);
    return 'ok';
  }
  if (!isSchemaName(name)) {
    terminal.say(`There is no schema "${name}".${didYouMean(name, schemaNames)} Known are: ${schemaNames.join(', ')}.`);
    return 'misused';
  }
  await terminal.write(schemaText(name));
  return 'ok';
}
