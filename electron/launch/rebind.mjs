import { tell } from './tell.mjs';
import { runTerminal } from './terminal.mjs';

// The exit status is the program's own, so `run` must not set one here.
try {
  await runTerminal(process.argv.slice(2));
} catch (error) {
  tell(error instanceof Error ? error.message : String(error));
  process.exitCode = 3;
}
