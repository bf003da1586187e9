// The words by which a command is given its config.
import { Option } from 'commander';

export const configOption = (): Option =>
  new Option('-c, --config <file>', 'the config (default: pipeline.config.json here, if there is one)');
