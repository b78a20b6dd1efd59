import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    // Machines are shared and noisy: a limit should catch what hangs, not what is slow today.
    testTimeout: 30_000,
    // A test that names no endpoint reaches nobody: nothing listens on this port.
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true', AWS_ENDPOINT_URL: 'http://127.0.0.1:9' },
    include: [
      'lib/**/*.test.{ts,tsx}',
      'components/**/*.test.{ts,tsx}',
      'app/**/*.test.{ts,tsx}',
      'scripts/**/*.test.ts',
    ],
    setupFiles: ['scripts/house/quiet-console.ts', 'scripts/house/patience.ts'],
    // The marker package throws outside a React server; a unit test is no browser either.
    alias: { 'server-only': fileURLToPath(new URL('scripts/house/empty.ts', import.meta.url)) },
  },
});
