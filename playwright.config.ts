import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { START } from './scripts/run.mjs';

const port = process.env.E2E_PORT ?? '3107';
const baseURL = `http://127.0.0.1:${port}`;

// Chromium looks up hosts of its maker at every start, and has no sandbox as root.
const quietArgs = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];
const args = process.getuid?.() === 0 ? ['--no-sandbox', ...quietArgs] : quietArgs;
const executablePath = process.env.CHROMIUM_PATH;

export default defineConfig({
  testDir: 'e2e',
  testIgnore: '**/node_modules/**',
  fullyParallel: true,
  forbidOnly: true,
  // A browser dies at its start now and then; what needs a second try is named by the report as flaky.
  retries: process.env.CI ? 1 : 0,
  workers: 2,
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  use: {
    baseURL,
    screenshot: 'only-on-failure',
    trace: 'off',
    launchOptions: { args, ...(executablePath && { executablePath }) },
  },
  projects: [
    {
      name: 'desktop',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } },
      grepInvert: /@phone-only/,
    },
    { name: 'phone', use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } }, grep: /@phone/ },
  ],
  webServer: {
    command: ['node', ...START].join(' '),
    url: `${baseURL}/api/health`,
    env: {
      PORT: port,
      HOST: '127.0.0.1',
      APP_URL: '',
      APP_HOSTS: '',
      APP_TOKEN: '',
      // Stacks of an earlier run would be updated instead of made.
      DATA_DIR: mkdtempSync(join(tmpdir(), 'saikyo-journeys-')),
      REHEARSAL_PACE: '200',
    },
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
    timeout: 180_000,
  },
});
