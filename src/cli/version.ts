// The version of this package, as its package.json says.
import { readFileSync } from 'node:fs';

export function ownVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string; // npm packs nothing without one
  };
  return version;
}
