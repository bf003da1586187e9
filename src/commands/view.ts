// `copydesk view [output]`: shows the report of an output in a browser of this machine, and of every page what the run has said of it.
import { access } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { readRun, whyNoRun } from '../output/read-run.js';
import { ConfigError } from '../pipeline/config.js';
import { outputsOf } from '../pipeline/outputs.js';
import { loadConfig } from '../runners/load-config.js';
import type { ConfigOption } from './open-config.js';
import type { Outcome } from './outcome.js';
import type { Terminal } from './terminal.js';
import { openOnDemand } from './view/on-demand.js';
import { openViewServer } from './view/server.js';

export interface ViewOptions extends ConfigOption {
  /** 0: any that is free. */
  readonly port: number;
}

/** @param output as typed: relative to the working folder; absent: as the config says */
export async function viewOutput(
  output: string | undefined,
  options: ViewOptions,
  terminal: Terminal,
): Promise<Outcome> {
  const { say, stop } = terminal;
  const { config, base } = await loadConfig(options.config, terminal.folder);
  const folder = output === undefined ? resolve(base, config.output) : resolve(terminal.folder, output);
  const name = relative(terminal.folder, folder) || '.';
  await checkOutput(folder, name);
  const onDemand = openOnDemand({ config, base, say });
  const { server, port } = await openViewServer({ folder, onDemand, say }, options.port).catch(refusePort(options));
  try {
    const address = `http://127.0.0.1:${port}/`;
    if (options.port !== 0 && port !== options.port) say(`Port ${options.port} is taken; ${port} is free.`);
    await terminal.write(`${address}\n`);
    say(`The report in ${name} is at ${address}, for this machine alone; ctrl-C ends it.`);
    await aborted(stop);
  } finally {
    onDemand.close();
    server.close();
    server.closeAllConnections();
  }
  return 'ok'; // there is no other way to end it
}

/** @throws ConfigError where there is nothing to show */
async function checkOutput(folder: string, name: string): Promise<void> {
  const run = await readRun(folder);
  if ('missing' in run)
    throw new ConfigError(
      `"${name}" holds no whole output: ${whyNoRun(run.missing)}. "copydesk run" makes one; "copydesk view <folder>" shows another.`,
    );
  const isThere = await access(join(folder, 'report.html')).then(
    () => true,
    () => false,
  );
  if (isThere) return;
  throw new ConfigError(
    outputsOf(run.report.config).report
      ? `There is no report.html in "${name}" any more. "copydesk run" writes it anew.`
      : `The output in "${name}" was written without a report. Set "report" in the "outputs" of the config to true, and run again.`,
  );
}

const refusePort =
  ({ port }: ViewOptions) =>
  ({ code, message }: NodeJS.ErrnoException): never => {
    throw new ConfigError(`Port ${port} could not be opened: ${code ?? message}. With --port 0 any free one is taken.`);
  };

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) done();
    else signal.addEventListener('abort', () => done(), { once: true });
  });
}
