// `copydesk stages`: the stages that Copydesk brings, in the order in which they run by default.
import { stages } from '../stages/index.js';
import type { Outcome } from './outcome.js';
import type { Terminal } from './terminal.js';

export async function listStages(terminal: Terminal): Promise<Outcome> {
  for (const { number, name, about, gives } of stages) {
    await terminal.write(`${number} ${name}: ${about}\n`);
    await terminal.write(`   gives ${gives.length > 0 ? gives.join(', ') : 'facts'}\n`);
  }
  return 'ok';
}
