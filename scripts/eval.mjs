// `npm run eval -- <gold folder…>`: the same as `copydesk eval`, on the built code (`npm run build` first).
import { main } from '../dist/cli/main.js';
import { openTerminal } from '../dist/cli/open-terminal.js';

process.exitCode = await main(['eval', ...process.argv.slice(2)], openTerminal(process));
