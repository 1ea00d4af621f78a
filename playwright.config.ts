import { defineConfig } from '@playwright/test';
import { CHROMIUM } from './tests/support/chromium.ts';

// The browser tests run against the production build. Each starts its own server (infra/local) on a free port through
// a fixture, because stopping the server is what most of them are about; so there is no `webServer` here.
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  // A test that asks for a second chance hides the race this project exists to rule out.
  retries: 0,
  workers: 2,
  // What is measured against the clock runs first, with the machine to itself.
  projects: [
    { name: 'timed', testMatch: '**/two-desks.spec.ts' },
    { name: 'untimed', testIgnore: '**/two-desks.spec.ts', dependencies: ['timed'] },
  ],
  forbidOnly: true,
  // Each test starts a server and one or two browsers on two cores; what has to be quick is measured by itself.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['./tests/e2e/support/causes-reporter.ts']],
  use: {
    ...CHROMIUM,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // Recording every frame costs more than the app itself.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
});
