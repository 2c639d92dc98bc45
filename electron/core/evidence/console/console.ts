import { formats } from '../formats';
import { readClockLine } from '../text/clock';
import { type Lines, skipBlanks, words } from '../text/lines';
import type { BlockKind } from './block';
import { commandName, isHostToken, type Prompt, readPrompt, typedCommands } from './prompt';
import { Signal } from './recognise';

/** What a line, or a few lines from it on, say of host and time. */
export interface HostOrClock {
  /** The name that `hostname` printed; null where these lines name none. */
  readonly host: string | null;
  /** Date, time or both, as printed; null where these lines give none. */
  readonly clock: string | null;
  /** Which of the two the clock is. */
  readonly clockKind: 'date' | 'time' | 'both' | null;
  /** The last of these lines. */
  readonly last: number;
}

/** Commands that lead to another machine's console: what follows is no longer this host's. */
const departures = new Set(
  'telnet ssh psexec mstsc winrs enter-pssession exit-pssession exit logout'.split(' '),
);

/** A command that asks another machine: its output is not this host's. */
function asksOtherHost(command: string): boolean {
  return (
    /\s[-/](?:node:|cimsession\b|computername\b|cn\s)/i.test(command) ||
    /^(?:tasklist|systeminfo|driverquery|getmac)(?:\.exe)?\s(?:.*\s)?\/s\s/i.test(command) ||
    /^reg(?:\.exe)?\s.*\\\\[\w.-]+\\hk/i.test(command) ||
    /^(?:sc|type|get-content|more)(?:\.exe)?\s+["']?\\\\/i.test(command) ||
    /^wevtutil(?:\.exe)?\s.*\s\/r(?:emote)?:/i.test(command)
  );
}

/** Windows names of 15 letters and fewer: a longer single word is a title. */
const shortName = 15;

/** The names of the commands that print a kind of block. */
function commandsOf(kind: BlockKind): readonly string[] {
  switch (kind) {
    case 'ss':
      return ['ss', 'netstat'];
    case 'registry':
      return ['reg', 'type'];
    default:
      return formats.find((format) => format.kind === kind)?.commands ?? [kind];
  }
}

/** Whose console a text shows, and when, while it is read from top to bottom. */
export class Console {
  host: string | null = null;
  clock: string | null = null;
  /** The line of the last prompt; 0 before the first. */
  promptLine = 0;
  readonly #lines: Lines;
  readonly #signals: Uint8Array;
  /** What was typed at the last prompt. */
  #commands: readonly string[] = [];
  #command: string | null = null;
  #namedByPrompt = false;
  /** The console's own host, while another machine's answer stands there. */
  #asker: string | null = null;
  /** `PGB>`, once it was seen with a command behind it; a longer prompt is told by its shape. */
  #ownPrompt: string | null = null;
  #awaitsHost = false;

  constructor(lines: Lines, signals: Uint8Array) {
    this.#lines = lines;
    this.#signals = signals;
  }

  /** `PGB>` where `PGB>netstat` stood before: a prompt, with whatever was typed behind it, or nothing. */
  isOwnPrompt(line: number): boolean {
    if (this.#ownPrompt === null) return false;
    const { text } = this.#lines;
    const at = skipBlanks(text, this.#lines.start(line), this.#lines.end(line));
    return text.startsWith(this.#ownPrompt, at);
  }

  /** Takes a prompt's host and command. A prompt without a name ends what a prompt with one said. */
  prompt(line: number): void {
    const prompt = this.#ownPromptAt(line) ?? readPrompt(this.#lines.at(line));
    if (prompt === null) return;
    this.promptLine = line;
    // What was asked of another machine is answered: the console is its own host's again.
    if (this.#asker !== null) this.#changeHost(this.#asker);
    this.#asker = null;
    if (prompt.host !== null) this.#changeHost(prompt.host);
    else if (this.#namedByPrompt) this.#changeHost(null);
    this.#namedByPrompt = prompt.host !== null;
    const isShort = this.#lines.at(line).trimStart().startsWith(`${prompt.host}>`);
    if (prompt.host !== null) this.#ownPrompt = isShort ? `${prompt.host}>` : null;
    this.#command = prompt.command === '' ? null : prompt.command;
    this.#commands = typedCommands(prompt.command);
    const names = this.#commands.map(commandName);
    this.#awaitsHost = names.includes('hostname');
    if (names.some((name) => departures.has(name))) this.#changeHost(null);
    else if (this.#commands.some(asksOtherHost)) {
      this.#asker = this.host;
      this.#changeHost(null);
    }
  }

  #ownPromptAt(line: number): Prompt | null {
    if (!this.isOwnPrompt(line) || this.#ownPrompt === null) return null;
    const typed = this.#lines.at(line).trim().slice(this.#ownPrompt.length).trim();
    return { host: this.#ownPrompt.slice(0, -1), command: typed };
  }

  /** The typed command that prints this kind of block; null where none was seen. Of a block of no kind: all that was typed. */
  commandFor(kind: BlockKind): string | null {
    if (kind === 'none') return this.#command;
    const names = commandsOf(kind);
    return (
      this.#commands.find((command) => words(command).some((word) => names.includes(commandName(word)))) ??
      (this.#commands.length === 1 ? this.#command : null)
    );
  }

  /** A host's name with a date below it: another host's output starts here. */
  startsHost(line: number): boolean {
    return this.hostOrClock(line, false) !== null;
  }

  /**
   * Reads what `hostname`, `date /t` and `time /t` print, from this line on.
   * @param atStart nothing but prompts, host and clock came before this line since the last prompt
   * @returns null where the line says nothing of that kind
   */
  hostOrClock(line: number, atStart: boolean): HostOrClock | null {
    const text = this.#lines.at(line).trim();
    const own = this.#clockAt(line, text);
    if (own !== null)
      return this.#withTime({ host: null, clock: own.clock, clockKind: own.kind, last: line });
    if (!isHostToken(text)) return null;
    const next = this.#next(line);
    const below = next === null ? null : readClockLine(this.#lines.at(next));
    if (next !== null && next - line <= 3 && (below === 'date' || below === 'both')) {
      const clock = this.#lines.at(next).trim();
      return this.#withTime({ host: text, clock, clockKind: below, last: next });
    }
    // A word above a table may be its host's name, or anything: it never takes the place of a host that was named.
    const isTitle = atStart && this.host === null && text.length <= shortName && this.#tableFollows(line);
    const named = this.#awaitsHost || isTitle;
    return named ? { host: text, clock: null, clockKind: null, last: line } : null;
  }

  take(found: HostOrClock): void {
    if (found.host !== null) {
      this.#changeHost(found.host);
      this.#namedByPrompt = false;
      this.#awaitsHost = false;
    }
    if (found.clock === null) return;
    const addsTime =
      found.clockKind === 'time' && this.clock !== null && readClockLine(this.clock) === 'date';
    this.clock = addsTime ? `${this.clock} ${found.clock}` : found.clock;
  }

  /** A label stands between two tables: whose the next one is, nothing here tells. */
  forgetHost(): void {
    this.#changeHost(null);
    this.#namedByPrompt = false;
  }

  #changeHost(host: string | null): void {
    if (host?.toLowerCase() !== this.host?.toLowerCase()) this.clock = null;
    this.host = host;
  }

  /** A date or a time on this line; behind `date` and `time` also at the end of a sentence. */
  #clockAt(
    line: number,
    text: string,
  ): { readonly clock: string; readonly kind: 'date' | 'time' | 'both' } | null {
    const kind = readClockLine(text);
    const asked = this.#commands.some((command) => ['date', 'time'].includes(commandName(command)));
    if (kind === 'time') return asked ? { clock: text, kind } : null;
    if (kind !== null) return { clock: text, kind };
    const colon = text.indexOf(': ');
    if (!asked || colon < 0 || line > this.#lines.count) return null;
    const rest = text.slice(colon + 2).trim();
    const printed = readClockLine(rest);
    return printed === null ? null : { clock: rest, kind: printed };
  }

  /** Takes the time that stands on the next line along with a date. */
  #withTime(found: HostOrClock): HostOrClock {
    if (found.clockKind !== 'date') return found;
    const next = this.#next(found.last);
    if (next === null || next - found.last > 2 || readClockLine(this.#lines.at(next)) !== 'time')
      return found;
    return {
      ...found,
      clock: `${found.clock} ${this.#lines.at(next).trim()}`,
      clockKind: 'both',
      last: next,
    };
  }

  /** A table's first lines come next: a title of ipconfig, or title and heading over rows. */
  #tableFollows(line: number): boolean {
    let at: number | null = line;
    for (let looked = 0; looked < 3; looked += 1) {
      at = this.#next(at);
      if (at === null) return false;
      const signal = this.#signals[at - 1];
      if (signal === Signal.ipconfigTitle || signal === Signal.netstatHeading) return true;
      if (signal === Signal.netstat) return looked > 0;
      if (signal !== Signal.text) return false;
    }
    return false;
  }

  /** The next line that is not blank, looked for over a few lines only. */
  #next(line: number): number | null {
    for (let at = line + 1; at <= Math.min(this.#lines.count, line + 4); at += 1) {
      if (this.#signals[at - 1] !== Signal.blank) return at;
    }
    return null;
  }
}
