import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: [
      'lib/**/*.test.{ts,tsx}',
      'components/**/*.test.{ts,tsx}',
      'app/**/*.test.{ts,tsx}',
      'scripts/**/*.test.ts',
    ],
    setupFiles: ['scripts/house/quiet-console.ts'],
    // The marker package throws outside a React server; a unit test is no browser either.
    alias: { 'server-only': fileURLToPath(new URL('scripts/house/empty.ts', import.meta.url)) },
  },
});
