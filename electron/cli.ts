import { existsSync } from 'node:fs';
import { languageWord, wantsJson } from './cli/arguments';
import { spokenLanguage, systemLanguage } from './cli/language';
import { english, exit, outputTo, type Voice } from './cli/output';
import { run } from './cli/run';
import { format, say } from './core/text';
import { translateTo } from './host/report/report-language';

/** Finds out which language is to be spoken, and does the job in it. */
async function speak(words: readonly string[]): Promise<number> {
  const system = {
    env: process.env,
    platform: process.platform,
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
  };
  const asked = spokenLanguage(languageWord(words), system);
  const spoken = asked.ok ? asked.value : { language: systemLanguage(system), asked: false };
  const translate = await translateTo(spoken.language);
  voice = {
    language: spoken.language,
    translate,
    documentTranslate: spoken.asked ? translate : english.documentTranslate,
  };
  const output = outputTo(
    (text) => process.stdout.write(text),
    (text) => process.stderr.write(text),
    wantsJson(words),
    voice,
  );
  return asked.ok ? run(words, output) : output.failure(asked);
}

/** Standard output may be a pipe that nobody reads any more, as behind `head`: that is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

/** A slip of the program must not look like a verdict: the runtime's own status would be 1. */
process.on('uncaughtException', (error) => {
  const reason = error.stack ?? error.message;
  const words = say('Rebind stopped for a reason of its own: {reason}', { reason });
  process.stderr.write(`${format(words, voice.translate)}\n`);
  process.exit(exit.badInput);
});

// npm runs scripts in the project's folder; the names were typed in another one.
const { INIT_CWD: typedIn, npm_lifecycle_event: script } = process.env;
if (script === 'rebind' && typedIn !== undefined && existsSync(typedIn)) process.chdir(typedIn);

const words = process.argv.slice(2);
/** English, until it is known which language is to be spoken. */
let voice: Voice = english;
speak(words).then(
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
