import base from '../../../playwright.config';

/** The measurements that need the real window. */
export default {
  ...base,
  testDir: '.',
  testMatch: '**/*.measure.ts',
  outputDir: '../../../test-results/bench',
  // One at a time: what is measured must not share the machine.
  workers: 1,
  fullyParallel: false,
};
