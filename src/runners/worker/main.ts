// A worker: a process that cleans the pages it is handed, one after the other, and hands back what is written of them.
// It reads frames from stdin and writes frames to stdout; whatever else is printed goes to stderr.
import pLimit from 'p-limit';
import { ConfigError, checkConfig } from '../../pipeline/config.js';
import { type Answer, type Desk, openDesk } from '../desk.js';
import { fingerprintOfCode } from '../fingerprints.js';
import { type Frame, FrameReader } from '../frames.js';
import { loadPlan } from '../load-plan.js';
import { preferToBeKilled, takeStdout } from '../own-stdout.js';
import type { FromWorker, ToWorker } from './messages.js';
import { startWatch, type Watch } from './watch.js';

const filesInFlight = 4; // guess: a disk is faster than cleaning, a network drive hardly slower; each may have 16 MB

const send = takeStdout<FromWorker>();
const limit = pLimit(filesInFlight);
let work: Promise<void> = Promise.resolve();
let open: { readonly desk: Desk; readonly watch: Watch } | undefined;

await preferToBeKilled();
const frames = new FrameReader<ToWorker>();
process.stdin.on('data', (chunk: Buffer) => {
  for (const frame of frames.push(chunk)) receive(frame);
});
process.stdin.on('end', () => void work.then(() => process.exit(0)));

function receive({ head, body }: Frame<ToWorker>): void {
  if (head.type === 'open') {
    work = work.then(() => begin(head, JSON.parse(body.toString('utf8'))));
    return;
  }
  const { type: _type, item, hasBytes, seq, patience, ...task } = head;
  const whenOpen = work;
  const found = { item, ...(hasBytes ? { bytes: body } : {}) };
  const reading = limit(async () => (open ?? (await whenOpen.then(() => open)))!.desk.read(found)); // files are read ahead
  work = work.then(async () => {
    const raw = await reading;
    const { desk, watch } = open!;
    watch.begin(patience);
    const answer = await orRefuse(() => desk.work(raw, task));
    watch.end();
    await reply(seq, answer);
  });
}

async function begin({ base, wanted, decisions }: ToWorker & { type: 'open' }, given: unknown): Promise<void> {
  const config = checkConfig(given);
  const { plan, stageFiles } = await orRefuse(() => loadPlan(config, base, decisions));
  const code = wanted === 'pages' ? await fingerprintOfCode(stageFiles) : undefined; // what is kept must all be made by one code
  open = { desk: openDesk(plan, config, wanted), watch: startWatch(config.budgets) };
  await send({ type: 'ready', code, node: process.versions.node });
}

/** A config that cannot be meant is no fault of a page: it is said, and that is the end. */
async function orRefuse<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    await send({ type: 'refused', because: error.message });
    return new Promise(() => {}); // whoever set it up ends it
  }
}

function reply(seq: number, answer: Answer): Promise<void> {
  switch (answer.as) {
    case 'record':
      return send({ type: 'record', seq }, [Buffer.from(JSON.stringify(answer.record), 'utf8')]);
    case 'done': {
      const { docket, text, proofs } = answer.page;
      const files = (proofs ?? []).map((proof) => Buffer.from(proof, 'utf8'));
      const sizes = proofs ? { proofs: files.map(({ length }) => length) } : {};
      return send({ type: 'done', seq, docket, ...sizes }, [text, ...files]);
    }
    case 'same':
      return send({ type: 'same', seq, key: answer.key });
    case 'surveyed':
      return send({ type: 'surveyed', seq, ...(answer.entry ? { entry: answer.entry } : {}) });
    case 'stopped':
      throw new Error('A worker does not stop itself.');
  }
}
