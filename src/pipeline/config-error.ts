// Something in the config or on the command line is wrong: the run stops before the first page, with exit code 2.

export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
