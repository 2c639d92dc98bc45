import { isRedactionLevel, type RedactionLevel, redactionLevels } from '../core/redaction/levels';
import { visibleLine } from '../core/report/visible';
import { type Failure, failure, type Result, success } from '../core/result';
import { type Message, say } from '../core/text';

/** What was asked for in the terminal. */
export type Command =
  | { readonly name: 'read'; readonly files: readonly string[]; readonly json: boolean }
  | {
      readonly name: 'diagnose';
      readonly folder: string;
      readonly json: boolean;
      readonly report: string | null;
      /** What is replaced in everything that is printed and written. */
      readonly redact: RedactionLevel;
    }
  | {
      readonly name: 'practice';
      /** null: the case of Cisco’s note. */
      readonly site: string | null;
      readonly list: boolean;
      readonly stay: boolean;
      readonly json: boolean;
      readonly report: string | null;
    }
  | { readonly name: 'collectors'; readonly folder: string }
  | {
      readonly name: 'open';
      readonly file: string;
      readonly json: boolean;
      /** Folder of the incidents; null: where the window keeps them. */
      readonly into: string | null;
    }
  | {
      readonly name: 'probe';
      readonly endpoint: string;
      readonly ladder: boolean;
      readonly limitSeconds: number;
      readonly json: boolean;
    }
  | { readonly name: 'help' }
  | { readonly name: 'version' };

/** Options of each command, beside `language`, which every one has; some take a value. */
const options: Readonly<Record<string, readonly string[]>> = {
  read: ['json'],
  diagnose: ['json', 'redact', 'report'],
  practice: ['json', 'list', 'report', 'stay'],
  collectors: [],
  open: ['json', 'into'],
  probe: ['json', 'ladder', 'limit'],
};

const withValue: ReadonlySet<string> = new Set(['report', 'limit', 'into', 'language', 'redact']);

/** How long a probe waits for an answer, in seconds: Cisco's guide wants a client to allow 30 s at least. */
const usualLimit = 30;
const longestLimit = 300;

/**
 * Reads the words after `rebind`. Options may stand anywhere; after `--` everything is a name.
 */
export function readArguments(words: readonly string[]): Result<Command> {
  const given = sorted(words);
  if (given.value('help') !== undefined) return success({ name: 'help' });
  if (given.value('version') !== undefined) return success({ name: 'version' });
  const [name, ...names] = given.names;
  if (name === undefined)
    return wrong('no-command', say('Say what to do: read, diagnose, open, practice, probe or collectors.'));
  const allowed = Object.hasOwn(options, name) ? options[name] : undefined;
  if (allowed === undefined) {
    return failure('no-command', say('There is no command {name}.', { name: visibleLine(name) }), help);
  }
  const stranger = given.options.find(({ option }) => option !== 'language' && !allowed.includes(option));
  if (stranger !== undefined) {
    return failure(
      'no-option',
      say('{command} has no option {option}.', { command: name, option: visibleLine(stranger.word) }),
      help,
    );
  }
  const report = given.value('report');
  if (report === '') return wrong('no-value', say('--report needs the name of a folder.'));
  const json = given.value('json') !== undefined;
  switch (name) {
    case 'read':
      return names.length === 0
        ? wrong('no-file', say('read needs one or more files.'))
        : success({ name, files: names, json });
    case 'diagnose': {
      const [folder, ...more] = names;
      const redact = given.value('redact') ?? 'none';
      if (!isRedactionLevel(redact)) {
        return wrong(
          'no-value',
          say('--redact takes one of: {levels}.', { levels: redactionLevels.join(', ') }),
        );
      }
      return folder === undefined || more.length > 0
        ? wrong('no-folder', say('diagnose needs one case folder.'))
        : success({ name, folder, json, report: report ?? null, redact });
    }
    case 'probe': {
      const [endpoint, ...more] = names;
      const limit = given.value('limit') ?? String(usualLimit);
      const limitSeconds = /^\d{1,3}$/.test(limit) ? Number(limit) : 0;
      if (endpoint === undefined || more.length > 0) {
        return wrong('no-endpoint', say('probe needs one address and port, like 10.1.8.103:43027.'));
      }
      return limitSeconds < 1 || limitSeconds > longestLimit
        ? wrong('no-value', say('--limit takes seconds, from 1 to {most}.', { most: longestLimit }))
        : success({ name, endpoint, ladder: given.value('ladder') !== undefined, limitSeconds, json });
    }
    case 'open': {
      const [file, ...more] = names;
      const into = given.value('into');
      if (into === '') return wrong('no-value', say('--into needs the name of a folder.'));
      return file === undefined || more.length > 0
        ? wrong('no-file', say('open needs one .rebind file.'))
        : success({ name, file, json, into: into ?? null });
    }
    case 'collectors': {
      const [folder, ...more] = names;
      return folder === undefined || more.length > 0
        ? wrong('no-folder', say('collectors needs one folder, as of a USB stick.'))
        : success({ name, folder });
    }
    default: {
      const [site, ...more] = names;
      if (more.length > 0) return wrong('no-names', say('practice takes the name of one site.'));
      const list = given.value('list') !== undefined;
      const stay = given.value('stay') !== undefined;
      return success({ name: 'practice', site: site ?? null, list, stay, json, report: report ?? null });
    }
  }
}

/** True where the answer must be one JSON document whatever happens. */
export function wantsJson(words: readonly string[]): boolean {
  return sorted(words).value('json') !== undefined;
}

/** What stands behind `--language`, empty where nothing does; undefined where it was not given. */
export function languageWord(words: readonly string[]): string | undefined {
  return sorted(words).value('language');
}

const help = say('rebind --help shows what there is.');

function wrong(code: string, message: Message): Failure {
  return failure(code, message, help);
}

interface Sorted {
  readonly names: readonly string[];
  readonly options: readonly { readonly option: string; readonly word: string; readonly value: string }[];
  /** Value of an option: empty for one without, undefined where it was not given. */
  value(option: string): string | undefined;
}

const short: ReadonlyMap<string, string> = new Map([
  ['-h', 'help'],
  ['-v', 'version'],
]);

function sorted(words: readonly string[]): Sorted {
  const names: string[] = [];
  const found: { option: string; word: string; value: string }[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '--') {
      names.push(...words.slice(at + 1));
      break;
    }
    const equals = word.indexOf('=');
    const letter = short.get(word);
    if (letter !== undefined) found.push({ option: letter, word, value: '' });
    else if (!word.startsWith('-') || word === '-') names.push(word);
    else if (equals > 0) {
      found.push({ option: word.slice(0, equals).replace(/^--?/, ''), word, value: word.slice(equals + 1) });
    } else {
      const option = word.replace(/^--/, '');
      const takes = withValue.has(option);
      const value = takes ? (words[at + 1] ?? '') : '';
      if (takes) at += 1;
      found.push({ option, word, value });
    }
  }
  return { names, options: found, value: (option) => found.findLast((one) => one.option === option)?.value };
}
