import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Spill } from '../../src/runners/spill.js';
import { folderOf } from '../input/temporary-folder.js';

describe.each([
  ['all in memory', undefined],
  ['nearly all on the disk', 1],
])('rows that are laid aside, %s', (_, mostBytes) => {
  test('come back whole, those of one hash in one part and in their order', () => {
    const folder = join(folderOf({}), 'aside');
    const spill = new Spill({ folder, width: 3, ...(mostBytes ? { mostBytes } : {}) });
    const rows = Array.from({ length: 20_000 }, (_, at) => [at % 700, at, 2 ** 32 - 1 - at] as const);
    for (const row of rows) spill.add(row[0], row);
    const back = [...spill.parts()].flatMap((part) => {
      const found = Array.from({ length: part.length / 3 }, (_, at) => [...part.subarray(at * 3, at * 3 + 3)]);
      expect(new Set(found.map(([hash]) => hash! % 256)).size).toBeLessThanOrEqual(1);
      expect(found.map(([, at]) => at)).toEqual(found.map(([, at]) => at).sort((a, b) => a! - b!));
      return found;
    });
    expect(back.sort((a, b) => a[1]! - b[1]!)).toEqual(rows);
    expect(existsSync(folder)).toBe(mostBytes !== undefined);
    spill.close();
    expect(existsSync(folder)).toBe(false);
  });
});
