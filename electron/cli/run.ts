import { saveCollectors } from '../host/evidence/collectors';
import { caseOfTheNote } from '../lab/sites';
import { readArguments } from './arguments';
import { diagnose } from './diagnose';
import { tellHelp, version } from './help';
import { open } from './open';
import { exit, type Output } from './output';
import { listSites } from './practice/list';
import { playPractice } from './practice/play';
import { stayOnSite } from './practice/stay';
import { probe } from './probe';
import { read } from './read';

/**
 * The same job as the window's, in a terminal, without Electron.
 * @param words what was typed after `rebind`
 * @returns the exit status
 */
export async function run(words: readonly string[], output: Output): Promise<number> {
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
      tellHelp(output);
      return exit.done;
    case 'version':
      output.line(version);
      return exit.done;
  }
}
