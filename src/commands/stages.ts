// `copydesk stages`: the stages that Copydesk brings, in the order in which they run by default. What a person decided is always last.
import { openBook } from '../pipeline/decisions/book.js';
import { decisionsStage } from '../pipeline/decisions/stage.js';
import { stages } from '../stages/index.js';
import type { Outcome } from './outcome.js';
import type { Terminal } from './terminal.js';

export async function listStages(terminal: Terminal): Promise<Outcome> {
  for (const { number, name, about, gives } of [...stages, decisionsStage(openBook(null, []))]) {
    await terminal.write(`${number} ${name}: ${about}\n`);
    await terminal.write(`   gives ${gives.length > 0 ? gives.join(', ') : 'facts'}\n`);
  }
  return 'ok';
}
