import { defineConfig } from 'vitest/config';

/** Unit tests mirror the code under `test/unit`; measurements live in `test/bench`, long runs in `test/soak`. */
export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Style sheets are emptied in tests, but this one is text that reports carry.
    css: { include: [/picture\.css/] },
    // Two workers: the tests share small machines with the window tests and with builders.
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 20_000,
    restoreMocks: true,
  },
});
