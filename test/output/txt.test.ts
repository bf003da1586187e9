import { expect, test } from 'vitest';
import { txtFileOf } from '../../src/output/txt.js';

test('An id of a million full stops and spaces becomes a short name at once', () => {
  for (const id of ['.'.repeat(1_000_000), `a${'. '.repeat(500_000)}b`, `a${'.'.repeat(1_000_000)}`])
    expect(txtFileOf(id).length).toBeLessThan(250);
}, 2_000);
