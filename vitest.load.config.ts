import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests of the built product under load and faults: one after the other, since each wants the machine for itself. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['load/**/*.test.ts'],
    fileParallelism: false,
    // A limit should catch what hangs, not a busy machine: on a quiet one the longest takes half a minute.
    testTimeout: 400_000,
    hookTimeout: 200_000,
    alias: { 'server-only': fileURLToPath(new URL('scripts/house/empty.ts', import.meta.url)) },
  },
});
