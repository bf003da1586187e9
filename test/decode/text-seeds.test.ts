// The five seed pages lie beside the project, not in it: where they are missing, these tests are skipped and say so.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../src/decode/charset.js';
import { cutText } from '../../src/decode/text/cut-text.js';

const folder = fileURLToPath(new URL('../../../shared/seeds', import.meta.url));
const names = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .sort()
  : [];

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe.skipIf(names.length === 0)(
  'Plain text of the seeds (skipped where the shared folder is not beside the project)',
  () => {
    it.each(names)('every body paragraph of %s is exactly one block', (name) => {
      const { text } = decodeBytes(readFileSync(`${folder}/${name}`), {});
      const expected = JSON.parse(readFileSync(`${folder}/${name.replace('.txt', '.expected.json')}`, 'utf8'));
      const blocks = cutText(text).blocks.map((block) => block.text);
      const wanted = (expected.body as string[]).map(folded);
      expect(blocks.filter((block) => wanted.includes(block))).toEqual(wanted);
    });
  },
);
