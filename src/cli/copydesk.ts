#!/usr/bin/env node
// The command `copydesk`.
import { main } from './main.js';
import { openTerminal } from './open-terminal.js';

process.exitCode = await main(process.argv.slice(2), openTerminal(process));
