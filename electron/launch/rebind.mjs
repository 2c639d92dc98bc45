import { tell } from './tell.mjs';
import { runTerminal } from './terminal.mjs';

// The exit status is the program's own, so `run` must not set one here.
try {
  await runTerminal(process.argv.slice(2));
} catch (error) {
  tell(error instanceof Error ? error.message : String(error));
  // 0 to 3 are verdicts; a program that could not even be built has given none.
  process.exitCode = 70;
}
