// The engine of a cluster: a process that a Python worker starts once and asks again and again, in frames over stdin and stdout.
import { FrameReader } from '../frames.js';
import { preferToBeKilled, takeStdout } from '../own-stdout.js';
import { Engine } from './engine.js';
import type { FromEngine, ToEngine } from './messages.js';

const send = takeStdout<FromEngine>();
await preferToBeKilled();
const engine = new Engine(send);
const frames = new FrameReader<ToEngine>();
process.stdin.on('data', (chunk: Buffer) => {
  for (const frame of frames.push(chunk)) engine.receive(frame);
});
/** Whoever asked has all answers, or has ended and will hear none. A worker ends itself when this process does. */
for (const [stream, event] of [
  [process.stdin, 'end'],
  [process.stdout, 'error'],
] as const)
  stream.on(event, () => {
    engine.kill();
    process.exit(0);
  });
