import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Tests of rooms that are pure by rule: nothing in them outlives a test, so their files share a worker, and
 * what they import is read once a worker instead of once a file.
 */
const pure = [
  'test/unit/core/**/*.test.ts',
  'test/unit/cti/**/*.test.ts',
  'test/unit/scenarios/**/*.test.ts',
  'test/unit/renderer/{app,components,features}/**/*.test.{ts,tsx}',
];

/**
 * Files that take longest, most of them because they wait: for silence that has to last, for programs of their
 * own, for hosts on networks. They begin first, so that nothing else waits for them. Only their order is said
 * here; a file that is missing in it is run like any other.
 */
const longest = [
  'test/unit/cli/practice.test.ts',
  'test/unit/host/store/power-cut.test.ts',
  'test/unit/host/store/faults.test.ts',
  'test/unit/cli/languages.test.ts',
  'test/unit/resources/collectors-under-wine.test.ts',
  'test/unit/lab/sites.test.ts',
  'test/unit/network/outcomes.test.ts',
  'test/unit/host/store/killed.test.ts',
  'test/unit/scenarios/properties.test.ts',
];

/** The longest first, then what has a worker of its own, then what shares one, so that it is handed on without a break. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    const rank = ({ moduleId, project }: TestSpecification): number => {
      const at = longest.findIndex((name) => moduleId.endsWith(`/${name}`));
      return (project.name === 'pure' ? 1_000 : 0) + (at < 0 ? longest.length : at);
    };
    return usual
      .map((file, at) => ({ file, at }))
      .sort((one, other) => rank(one.file) - rank(other.file) || one.at - other.at)
      .map(({ file }) => file);
  }
}

/** Unit tests mirror the code under `test/unit`; measurements live in `test/bench`, long runs in `test/soak`. */
export default defineConfig({
  test: {
    environment: 'node',
    // Style sheets are emptied in tests, but this one is text that reports carry.
    css: { include: [/picture\.css/] },
    // One more than the processors of a small machine: some always wait for silence, for a disk or for other programs.
    maxWorkers: 3,
    // What hangs is ended by these. Nothing is measured by them, so a busy machine must not reach them.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    // Tests that are told to run beside each other wait for programs and for silence.
    maxConcurrency: 8,
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      { extends: true, test: { name: 'machine', include: ['test/unit/**/*.test.{ts,tsx}'], exclude: pure } },
    ],
  },
});
