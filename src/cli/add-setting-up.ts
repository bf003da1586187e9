// The words of the commands that make a folder ready and say what may stand in its config.
import { type Command, Option } from 'commander';
import { ciSystems } from '../commands/ci-files.js';
import type { InitOptions } from '../commands/init.js';
import type { Outcome } from '../commands/outcome.js';
import type { SchemaOptions } from '../commands/schema.js';
import type { Terminal } from '../commands/terminal.js';
import { configOption } from './config-option.js';

export function addSettingUp(program: Command, terminal: Terminal, end: (outcome: Outcome) => void): void {
  program
    .command('stages')
    .description('list the stages')
    .action(async () => end(await (await import('../commands/stages.js')).listStages(terminal)));

  program
    .command('check')
    .description('check the config and print it with every default')
    .addOption(configOption())
    .action(async (options: ConfigOption) =>
      end(await (await import('../commands/check.js')).checkConfigFile(options, terminal)),
    );

  program
    .command('schema')
    .description('print the JSON Schema of a file, or the names of all')
    .argument('[name]', 'articles, rejected, run, config …')
    .option('--spark', "a table's columns with the types that Parquet has, as Spark reads a StructType")
    .action(async (name: string | undefined, options: SchemaOptions) =>
      end(await (await import('../commands/schema.js')).printSchema(name, options, terminal)),
    );

  program
    .command('init')
    .description('make this folder ready: a config to edit, and raw/')
    .addOption(
      new Option('--ci <system>', 'also a schedule for a CI system; a config that is there stays').choices(ciSystems),
    )
    .action(async (options: InitOptions) =>
      end(await (await import('../commands/init.js')).initFolder(options, terminal)),
    );
}

interface ConfigOption {
  readonly config?: string;
}
