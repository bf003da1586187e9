// The optional package that knows how Parquet is written, loaded where a config asks for it. It is asked for before the first page.
import { ConfigError } from '../../pipeline/config-error.js';

export type ParquetLibrary = typeof import('hyparquet-writer');

/** @throws ConfigError where it is not installed */
export async function loadParquetLibrary(): Promise<ParquetLibrary> {
  try {
    return await import('hyparquet-writer');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error; // whatever was thrown has a code or none
    throw new ConfigError(
      'The config asks for Parquet ("outputs", "parquet"), and the optional package that writes it is not installed: ' +
        'hyparquet-writer, or hyparquet, which it needs. Install it beside Copydesk with "npm install hyparquet-writer@0.17", ' +
        'or leave the key out.',
    );
  }
}
