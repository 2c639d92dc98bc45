import { defineConfig } from '@playwright/test';

/**
 * Tests in the real window. Each starts an Electron of its own, with folders and practice addresses that no other
 * uses; as many at once as there are displays for them, which `electron/launch/checks.mjs` decides.
 */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/window',
  fullyParallel: true,
  workers: Number(process.env.REBIND_WINDOWS_AT_ONCE ?? 1),
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: { trace: 'retain-on-failure', actionTimeout: 15_000 },
  reporter: [['list']],
});
