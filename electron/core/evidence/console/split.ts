import { formats } from '../formats';
import { columns } from '../sockets/netstat';
import { endsState } from '../sockets/socket-states';
import { type Lines, words } from '../text/lines';
import { type Block, type BlockKind, merged } from './block';
import { Console } from './console';
import { isHostToken } from './prompt';
import { endsWithColon, formatOf, Signal, signalsOf } from './recognise';
import { Strays } from './strays';
import { typedKind } from './typed-kind';

/** A line that goes on with a format is short. */
const longestCarried = 1000;

/** So many lines that nobody knows may stand before a table and count as its unread lines; more are a block of their own. */
const strayLimit = 10;

/**
 * Cuts a text into its blocks: a console session at its prompts, and what stands
 * between two prompts where one kind of output ends and the next one begins. Lines of
 * a table's own kind carry it (rows, labels with dots, keys); title and heading are
 * taken from above the first of them, in whatever language they are.
 *
 * Prompts, and the lines of `hostname`, `date /t` and `time /t`, belong to no block:
 * they say whose the next blocks are, and from when. Runs in one pass over the lines.
 */
export function splitText(lines: Lines): readonly Block[] {
  return new Splitter(lines).run();
}

interface OpenBlock {
  readonly kind: Exclude<BlockKind, 'none'>;
  readonly first: number;
  last: number;
  /** ipconfig: labels were seen, so a title starts the next one. netstat: rows were seen. */
  filled: boolean;
}

class Splitter {
  readonly #lines: Lines;
  readonly #signals: Uint8Array;
  readonly #console: Console;
  readonly #blocks: Block[] = [];
  #open: OpenBlock | null = null;
  readonly #strays: Strays;
  /** The prompt above the last block. */
  #addedAt: number | null = null;

  constructor(lines: Lines) {
    this.#lines = lines;
    this.#signals = signalsOf(lines);
    this.#console = new Console(lines, this.#signals);
    this.#strays = new Strays(this.#signals);
  }

  run(): readonly Block[] {
    for (let line = 1; line <= this.#lines.count; line += 1) {
      const signal = this.#signals[line - 1];
      if (signal === Signal.blank || (signal === Signal.netstat && this.#goesOn(line))) continue;
      if (signal === Signal.prompt || this.#console.isOwnPrompt(line)) {
        this.#endBlocks();
        this.#console.prompt(line);
        continue;
      }
      const kind = kindOf(signal);
      if (kind !== null) this.#anchor(kind, line, signal === Signal.ipconfigTitle);
      else if (!this.#claims(line, signal)) line = this.#passOver(line);
    }
    this.#endBlocks();
    if (this.#blocks.length === 0) this.#addBareSession();
    return merged(this.#blocks);
  }

  /** One more row right below another: what nearly every line of a large table is. */
  #goesOn(line: number): boolean {
    if (this.#open?.kind !== 'netstat' || this.#open.last !== line - 1) return false;
    this.#open.last = line;
    return true;
  }

  /** A line that only this kind of output has. */
  #anchor(kind: Exclude<BlockKind, 'none'>, line: number, isTitle: boolean): void {
    const open = this.#open;
    if (open?.kind === kind && !this.#startsAgain(open, line, isTitle)) {
      open.last = line;
      open.filled ||= !isTitle;
      this.#strays.forget();
      return;
    }
    const first = this.#firstOf(kind, line, isTitle);
    this.#close();
    const leading = this.#strays.before(first, line);
    if (leading > strayLimit) this.#add('none', this.#strays.first, this.#strays.lastBefore(first));
    const start = leading > 0 && leading <= strayLimit ? this.#strays.first : first;
    this.#open = { kind, first: start, last: line, filled: !isTitle };
    this.#strays.forget();
  }

  /** Where a block begins whose first anchor stands at `line`: what belongs to it was stray till now. */
  #firstOf(kind: OpenBlock['kind'], line: number, isTitle: boolean): number {
    switch (kind) {
      case 'netstat':
      case 'ipconfig':
        return isTitle ? line : this.#headingAbove(kind, line);
      case 'registry':
      case 'ss':
        return line;
      default:
        return this.#strays.objectAbove(line);
    }
  }

  /** A second table of the same kind: a title again, or a heading right above rows with something over it. */
  #startsAgain(open: OpenBlock, line: number, isTitle: boolean): boolean {
    if (open.kind === 'ipconfig') return isTitle && open.filled;
    if (open.kind !== 'netstat') return this.#starts(open.kind, line);
    const heading = this.#strays.above;
    return (
      heading === line - 1 &&
      heading > open.last + 1 &&
      this.#lines.isBlank(open.last + 1) &&
      looksLikeHeading(this.#lines.at(heading))
    );
  }

  /** The first line of another output of a format's, by the format's own word. */
  #starts(kind: BlockKind, line: number): boolean {
    const starts = formats.find((format) => format.kind === kind)?.starts;
    return starts?.(this.#lines.at(line).trim().slice(0, longestCarried)) ?? false;
  }

  /** Lines that a block takes along although they say nothing by themselves. */
  #claims(line: number, signal: number | undefined): boolean {
    const open = this.#open;
    if (open === null || this.#console.startsHost(line)) return false;
    if (!this.#takes(open.kind, line, signal, line === open.last + 1)) return false;
    open.last = line;
    this.#strays.forget();
    return true;
  }

  #takes(kind: OpenBlock['kind'], line: number, signal: number | undefined, adjacent: boolean): boolean {
    switch (kind) {
      case 'registry':
        return signal === Signal.value || adjacent;
      case 'ipconfig':
        return (
          (adjacent && this.#isIndented(line)) || (signal === Signal.heading && this.#headsAdapter(line))
        );
      case 'netstat':
        return (
          adjacent && signal !== Signal.heading && signal !== Signal.netstatHeading && !this.#isLabel(line)
        );
      default:
        return adjacent || this.#carries(kind, line);
    }
  }

  /**
   * `PGB` between two rows: somebody's word on whose the rows below are. The end of a state
   * that a narrow console cut is none.
   */
  #isLabel(line: number): boolean {
    if (this.#signals[line] !== Signal.netstat || this.#isIndented(line)) return false;
    const text = this.#lines.at(line).trim();
    return text.length >= 2 && isHostToken(text) && !endsState(text);
  }

  /** A label of one word, `PGB` or `Side B:`, below a table: the next table may be another host's. */
  #isBetweenTables(line: number): boolean {
    if (this.#isLabel(line)) return true;
    const text = this.#lines.at(line).trim();
    return text.length <= 40 && endsWithColon(text) && words(text).length <= 3;
  }

  /** A line of an open format's behind blank lines: what its format says goes on with it. */
  #carries(kind: BlockKind, line: number): boolean {
    const carries = formats.find((format) => format.kind === kind)?.carries;
    if (carries === undefined) return false;
    const text = this.#lines.at(line);
    const indent = text.length - text.trimStart().length;
    return carries(text.trim().slice(0, longestCarried), indent);
  }

  /** A line of no block: it may tell the host or the time, else it is a stray. @returns the last line that was used */
  #passOver(line: number): number {
    const isBetween = this.#open?.kind === 'netstat' && this.#isBetweenTables(line);
    const used = this.#console.hostOrClock(line, this.#strays.count === 0 && this.#open === null);
    if (used !== null) {
      this.#endBlocks();
      this.#console.take(used);
      return used.last;
    }
    if (isBetween) {
      this.#endBlocks();
      this.#console.forgetHost();
    }
    this.#strays.add(line);
    return line;
  }

  /** The first line of a table whose first row or label stands at `line`: its title and heading were strays till now. */
  #headingAbove(kind: BlockKind, line: number): number {
    const { above, over } = this.#strays;
    if (above === undefined || this.#gap(above, line) > 2) return line;
    if (kind === 'ipconfig') return endsWithColon(this.#lines.at(above)) ? above : line;
    if (this.#gap(above, line) > 0 || !looksLikeHeading(this.#lines.at(above))) return line;
    // A title is short; a longer line is somebody's sentence.
    const titled =
      over !== undefined && this.#gap(over, above) <= 3 && this.#lines.at(over).trim().length <= 80;
    return titled ? over : above;
  }

  #gap(one: number, other: number): number {
    return other - one - 1;
  }

  /** `Ethernet adapter Private:`: labels follow it, after blank lines at most. */
  #headsAdapter(line: number): boolean {
    let next = line + 1;
    while (next <= this.#lines.count && this.#signals[next - 1] === Signal.blank) next += 1;
    const signal = this.#signals[next - 1];
    if (signal === Signal.leader) return true;
    return (
      signal === Signal.text &&
      this.#lines.at(next).includes(':') &&
      this.#isIndented(next) &&
      !this.#isIndented(line)
    );
  }

  #isIndented(line: number): boolean {
    const code = this.#lines.text.charCodeAt(this.#lines.start(line));
    return code === 32 || code === 9 || code === 0xa0;
  }

  /** A session that shows the host or the time and no more is one block: what it says is not lost. */
  #addBareSession(): void {
    const { host, clock } = this.#console;
    if (host === null && clock === null) return;
    let first = 1;
    let last = this.#lines.count;
    while (this.#lines.isBlank(first)) first += 1;
    while (this.#lines.isBlank(last)) last -= 1;
    this.#add('system', first, last);
  }

  #endBlocks(): void {
    this.#close();
    if (this.#strays.count > 0) this.#add('none', this.#strays.first, this.#strays.last);
    this.#strays.forget();
  }

  #close(): void {
    if (this.#open !== null) this.#add(this.#open.kind, this.#open.first, this.#open.last);
    this.#open = null;
  }

  #add(kind: BlockKind, first: number, last: number): void {
    const { host, clock } = this.#console;
    if (this.#extends(kind, last)) return;
    this.#blocks.push({ kind, lines: [first, last], command: this.#console.commandFor(kind), host, clock });
  }

  /**
   * What one command printed is one block, where the command tells its kind: its lines may show no
   * sign of it, and blank lines stand between them.
   */
  #extends(kind: BlockKind, last: number): boolean {
    const before = this.#blocks.at(-1);
    const typed = typedKind(this.#console.commandFor('none'));
    const isOfCommand = this.#addedAt === this.#console.promptLine;
    this.#addedAt = this.#console.promptLine;
    if (before === undefined || typed === null || typed === 'system' || !isOfCommand) return false;
    if (![kind, before.kind].every((one) => one === 'none' || one === typed)) return false;
    const merged = kind === 'none' ? before.kind : kind;
    this.#blocks[this.#blocks.length - 1] = { ...before, kind: merged, lines: [before.lines[0], last] };
    return true;
  }
}

/** Several columns, or four words and more: what stands right above the rows of a table. */
function looksLikeHeading(line: string): boolean {
  return columns(line) >= 3 || words(line).length >= 4;
}

function kindOf(signal: number | undefined): Exclude<BlockKind, 'none'> | null {
  switch (signal) {
    case Signal.netstat:
      return 'netstat';
    case Signal.ss:
      return 'ss';
    case Signal.leader:
    case Signal.ipconfigTitle:
      return 'ipconfig';
    case Signal.registry:
      return 'registry';
    default:
      return formatOf(signal ?? Signal.blank)?.kind ?? null;
  }
}
