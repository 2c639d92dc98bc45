import { defineConfig } from '@playwright/test';

/**
 * Tests in the real window. One at a time: each starts a whole Electron, and two
 * at once on a small machine only make both slow enough to miss their limits.
 */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/window',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: { trace: 'retain-on-failure', actionTimeout: 15_000 },
  reporter: [['list']],
});
