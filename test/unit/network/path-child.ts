import type { PathEndpoint } from '../../../electron/core/incident/path-endpoints';
import { pathTest } from '../../../electron/host/connection/path-test';

/** Runs one path test and prints what came of it. */
void pathTest(JSON.parse(process.argv[2] ?? '[]') as PathEndpoint[], { limitMilliseconds: 2_000 }).then(
  (answer) => process.stdout.write(JSON.stringify(answer)),
);
