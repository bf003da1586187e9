// `npm start`: builds where needed, then runs `copydesk run` with the options that were passed on.
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from './build.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const options = process.argv.slice(2);

if (!build()) process.exit(1);

// npm runs scripts in the clone, wherever it was called from: paths on the command line mean the caller's folder.
const caller = process.env.INIT_CWD;
if (caller && resolve(caller) !== root) {
  process.chdir(caller);
  if (!options.some((option) => option === '-c' || /^--config(=|$)/.test(option)))
    options.push('--config', join(root, 'pipeline.config.json'));
}

const command = join(root, 'dist', 'cli', 'copydesk.js');
process.argv = [process.execPath, command, 'run', ...options];
await import(pathToFileURL(command).href);
