import { expect, test } from 'vitest';
import { schemasPage } from './schemas-page.js';

test('docs/schemas.md says what the tables say; if not: npx vitest run test/output/schemas-page.test.ts -u', async () => {
  await expect(schemasPage()).toMatchFileSnapshot('../../docs/schemas.md');
});
