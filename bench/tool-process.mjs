// A tool as the comparison sees it: a process that is asked in lines and answers in lines. A tool that dies is a row of the table.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { tools } from './tools.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** @returns `ask(line)`, which gives its answer, or `{ missing }` or `{ died }` */
export function openTool(name, pages) {
  const child = spawn(...commandOf(name, pages), { stdio: ['pipe', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (data) => (complaint = (complaint + data).slice(-2000)));
  child.stdin.on('error', () => {}); // it has died, which the end of its answers tells
  const gone = new Promise((resolve) => {
    child.on('error', (error) => resolve({ missing: `not installed: ${error.message}` }));
    child.on('close', (code, signal) => resolve({ died: `stopped with ${signal ?? code}: ${faultOf(complaint)}` }));
  });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => {
    const { done, value } = await answers.next();
    return done ? gone : JSON.parse(value);
  };
  return {
    greeting: next(),
    ask: (line) => {
      child.stdin.write(`${line}\n`);
      return next();
    },
    close: () => child.stdin.end(),
  };
}

/** CPU of a whole process that reads one page, in ms; undefined where it could not. */
export function startUp(name, pages) {
  const [command, args] = commandOf(name, pages);
  const { stdout } = spawnSync(command, [...args, '--once'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return stdout ? JSON.parse(stdout.trim().split('\n').at(-1)).ms : undefined;
}

function commandOf(name, pages) {
  const { in: language } = tools[name];
  return language === 'node'
    ? [process.execPath, [here('worker.mjs'), name, pages]]
    : [python(), [here('worker.py'), name, pages]];
}

/** The one beside this file, where requirements.txt was installed; otherwise the one of the machine. */
function python() {
  const own = here('.venv/bin/python');
  return existsSync(own) ? own : 'python3';
}

/** Node ends with its version, Python with the error; both name the error in a line of its own. */
function faultOf(complaint) {
  const lines = complaint.trim().split('\n');
  return lines.findLast((line) => /Error|FATAL/.test(line)) ?? lines.at(-1);
}
