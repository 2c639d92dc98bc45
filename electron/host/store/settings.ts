import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Language, languages } from '../../core/languages';
import { type Result, success } from '../../core/result';
import { type Message, say } from '../../core/text';
import { type Theme, themes } from '../../core/themes';
import { makeFolder, writeWhole } from './durable';
import { errorCode, writeFailure } from './file-failure';
import { oneAtATime } from './one-at-a-time';

/** What a technician set on this laptop; nothing of it is part of an incident. */
export interface Settings {
  /** The name at the keyboard; null: the system's user. */
  readonly name: string | null;
  readonly theme: Theme;
  /** The language of the window; null: the system's. */
  readonly language: Language | null;
}

const defaults: Settings = { name: null, theme: 'system', language: null };

export interface SettingsFile {
  readonly settings: Settings;
  /** Why the defaults hold although there is a file, in words; null where all is well. */
  readonly problem: Message | null;
  /** Writes the settings as a whole. What is not on the disk does not hold. */
  change(change: Partial<Settings>): Promise<Result<Settings>>;
}

/**
 * Opens the settings. A file that cannot be read is left as it is until something is set anew. The
 * window waits for its language, so the file is read at once.
 */
export function openSettings(file: string): SettingsFile {
  let { settings, others, problem } = readSettings(file);
  const inLine = oneAtATime();
  return {
    get settings() {
      return settings;
    },
    get problem() {
      return problem;
    },
    change: (change) =>
      inLine(async () => {
        const next = { ...settings, ...change };
        try {
          await makeFolder(path.dirname(file));
          await writeWhole(file, `${JSON.stringify({ ...others, ...next }, null, 2)}\n`, randomUUID());
        } catch (error) {
          return writeFailure(error);
        }
        settings = next;
        problem = null;
        return success(settings);
      }),
  };
}

interface ReadSettings {
  readonly settings: Settings;
  readonly others: Readonly<Record<string, unknown>>;
  readonly problem: Message | null;
}

function readSettings(file: string): ReadSettings {
  try {
    return { ...settingsIn(JSON.parse(readFileSync(file, 'utf8'))), problem: null };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return { settings: defaults, others: {}, problem: null };
    const problem =
      errorCode(error) === ''
        ? say(
            'The settings cannot be read, so the defaults hold: your name is the one of this computer’s user.',
          )
        : say('The settings could not be read ({reason}), so the defaults hold.', {
            reason: errorCode(error),
          });
    return { settings: defaults, others: {}, problem };
  }
}

/**
 * Looked through by hand: the window waits for this, and for nothing that has to be loaded for it.
 * @throws where the file is no settings, or the name in it is none
 */
function settingsIn(read: unknown): Omit<ReadSettings, 'problem'> {
  if (typeof read !== 'object' || read === null || Array.isArray(read)) throw new Error('no settings');
  // What this Rebind does not know stays in the file: another one may.
  const { name = null, theme, language, ...others } = read as Partial<Record<string, unknown>>;
  if (name !== null && (typeof name !== 'string' || name.length > longestName)) throw new Error('no name');
  const settings = {
    name: name === null ? null : cleanName(name),
    // A theme or a language that this Rebind does not have is none of its own.
    theme: themes.find((one) => one === theme) ?? defaults.theme,
    language: languages.find((one) => one === language) ?? null,
  };
  return { settings, others };
}

/** Longest name, in characters, as events carry it. */
export const longestName = 200;

/** A name in one line, without control codes; null where nothing is left of it. */
export function cleanName(typed: string): string | null {
  const name = typed
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, longestName)
    .trim();
  return name === '' ? null : name;
}
