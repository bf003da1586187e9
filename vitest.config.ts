import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: availableParallelism(), // left to itself it keeps a core free, which is half of a small machine
    testTimeout: 180_000, // for what hangs: many tests start the command several times, on machines that have other things to do
    hookTimeout: 180_000,
  },
});
