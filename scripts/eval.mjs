// Scores Copydesk on a gold set. Runs the built code: `npm run build` (or `npx tsc -p .`) first.
import { main } from '../dist/eval/command.js';

main(process.argv.slice(2), console.log);
