import { existsSync } from 'node:fs';
import { readArguments, wantsJson } from './cli/arguments';
import { diagnose } from './cli/diagnose';
import { help, version } from './cli/help';
import { open } from './cli/open';
import { exit, type Output, outputTo } from './cli/output';
import { listSites } from './cli/practice/list';
import { playPractice } from './cli/practice/play';
import { stayOnSite } from './cli/practice/stay';
import { probe } from './cli/probe';
import { read } from './cli/read';
import { format } from './core/text';
import { saveCollectors } from './host/evidence/collectors';
import { caseOfTheNote } from './lab/sites';

/** The same job as the window's, in a terminal, without Electron. */
async function run(words: readonly string[], output: Output): Promise<number> {
  const asked = readArguments(words);
  if (!asked.ok) return output.failure(asked);
  const command = asked.value;
  switch (command.name) {
    case 'read':
      return read(command.files, output);
    case 'diagnose':
      return diagnose(command.folder, command.report, output, command.redact);
    case 'practice': {
      if (command.list) return listSites(output);
      const site = command.site ?? caseOfTheNote;
      return command.stay ? stayOnSite(site, output) : playPractice(site, command.report, output);
    }
    case 'probe':
      return probe(command, output);
    case 'open':
      return open(command.file, command.into, output);
    case 'collectors': {
      const saved = await saveCollectors(command.folder);
      if (!saved.ok) return output.failure(saved);
      output.line(saved.value);
      return exit.done;
    }
    case 'help':
      output.line(format(help));
      return exit.done;
    case 'version':
      output.line(version);
      return exit.done;
  }
}

/** Standard output may be a pipe that nobody reads any more, as behind `head`: that is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

/** A slip of the program must not look like a verdict: the runtime's own status would be 1. */
process.on('uncaughtException', (error) => {
  process.stderr.write(`Rebind stopped for a reason of its own: ${error.stack ?? error.message}\n`);
  process.exit(exit.badInput);
});

// npm runs scripts in the project's folder; the names were typed in another one.
const { INIT_CWD: typedIn, npm_lifecycle_event: script } = process.env;
if (script === 'rebind' && typedIn !== undefined && existsSync(typedIn)) process.chdir(typedIn);

const words = process.argv.slice(2);
const output = outputTo(
  (text) => process.stdout.write(text),
  (text) => process.stderr.write(text),
  wantsJson(words),
);
run(words, output).then(
  (status) => {
    // Not `exit()`: what was written to a pipe is still on its way.
    process.exitCode = status;
  },
  (error: unknown) => {
    setImmediate(() => {
      throw error;
    });
  },
);
