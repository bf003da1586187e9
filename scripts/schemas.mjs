// Writes schema/<name>.json from the tables in src/output. Build first: `npm run build && node scripts/schemas.mjs`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { schemaNames, schemaText } from '../dist/output/schemas.js';

const folder = new URL('../schema/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const name of schemaNames) writeFileSync(new URL(`${name}.json`, folder), schemaText(name));
