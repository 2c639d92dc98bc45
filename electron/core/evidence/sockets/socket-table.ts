import { socketStates } from './socket-states';
import type { SocketRow, SocketRows } from './types';

/** Bits of a row's shape. */
const udp = 1;
const withRemote = 2;
const withPid = 4;
const odd = 8;

/** No port: `*`, or a name in its place. */
const noPort = -1;

const highestPort = 65_535;

/** What is known of a port that rows are looked for on. */
const notAsked = 0;
const yes = 1;
const no = 2;

/** Where a plain row's pieces stand in its text; see plain-row.ts. */
export interface PlainPieces {
  readonly isUdp: boolean;
  /** Index of the address's first character, brackets left out, and its length. */
  readonly localAt: number;
  readonly localLength: number;
  readonly localPort: number;
  /** -1 where the row names no other end. */
  readonly remoteAt: number;
  readonly remoteLength: number;
  readonly remotePort: number;
  /** Index in {@link socketStates}; -1 where none stands. */
  readonly state: number;
  /** -1 where none stands. */
  readonly pid: number;
}

/** The columns of a table: numbers alone, some 30 bytes a row, however long the table. */
interface Columns {
  readonly shape: Uint8Array;
  readonly line: Int32Array;
  readonly localAt: Int32Array;
  readonly localLength: Uint8Array;
  readonly localPort: Int32Array;
  readonly remoteAt: Int32Array;
  readonly remoteLength: Uint8Array;
  readonly remotePort: Int32Array;
  readonly state: Int8Array;
  readonly pid: Uint32Array;
}

function columnsFor(rows: number): Columns {
  return {
    shape: new Uint8Array(rows),
    line: new Int32Array(rows),
    localAt: new Int32Array(rows),
    localLength: new Uint8Array(rows),
    localPort: new Int32Array(rows),
    remoteAt: new Int32Array(rows),
    remoteLength: new Uint8Array(rows),
    remotePort: new Int32Array(rows),
    state: new Int8Array(rows),
    pid: new Uint32Array(rows),
  };
}

/** Takes the rows of a table down, in their order. */
export class SocketTableWriter {
  readonly #text: string;
  readonly #columns: Columns;
  readonly #odd = new Map<number, SocketRow>();
  readonly #processes = new Map<number, string>();
  #length = 0;

  /**
   * @param text that plain rows stand in
   * @param most rows that can come
   */
  constructor(text: string, most: number) {
    this.#text = text;
    this.#columns = columnsFor(most);
  }

  /** A row whose addresses stand in the text as they are. */
  addPlain(row: PlainPieces, line: number): void {
    const at = this.#length;
    const columns = this.#columns;
    columns.shape[at] =
      (row.isUdp ? udp : 0) | (row.remoteAt < 0 ? 0 : withRemote) | (row.pid < 0 ? 0 : withPid);
    columns.line[at] = line;
    columns.localAt[at] = row.localAt;
    columns.localLength[at] = row.localLength;
    columns.localPort[at] = row.localPort;
    columns.remoteAt[at] = row.remoteAt;
    columns.remoteLength[at] = row.remoteLength;
    columns.remotePort[at] = row.remotePort;
    columns.state[at] = row.state;
    columns.pid[at] = row.pid < 0 ? 0 : row.pid;
    this.#length = at + 1;
  }

  /** Any other row: put together from several lines, with names for numbers, with unknown words. */
  add(row: SocketRow): void {
    const at = this.#length;
    const columns = this.#columns;
    columns.shape[at] = (row.protocol === 'UDP' ? udp : 0) | odd;
    columns.line[at] = row.line;
    columns.localPort[at] = portOf(row.local.port);
    columns.remotePort[at] = portOf(row.remote?.port ?? null);
    this.#odd.set(at, row);
    this.#length = at + 1;
  }

  /** Names the process of the row that came last, unless it has one. */
  nameProcess(process: string): void {
    const at = this.#length - 1;
    if (this.#odd.get(at)?.process == null && !this.#processes.has(at)) this.#processes.set(at, process);
  }

  table(): SocketTable {
    return new SocketTable(this.#text, this.#columns, this.#length, this.#odd, this.#processes);
  }
}

function portOf(port: SocketRow['local']['port']): number {
  return typeof port === 'number' ? port : noPort;
}

/** The rows of which one end has a wanted port; rows with a process or of an odd shape come along. */
export function rowsOnPorts(rows: SocketRows, wanted: (port: number) => boolean): readonly SocketRow[] {
  return SocketTable.of(rows).onPorts(wanted);
}

/**
 * A socket table in columns. A row is made when it is asked for, so that a million of them
 * cost some 30 MB beside their text, and reading them makes no object at all.
 */
export class SocketTable implements SocketRows {
  readonly length: number;
  readonly #text: string;
  readonly #columns: Columns;
  readonly #odd: ReadonlyMap<number, SocketRow>;
  readonly #processes: ReadonlyMap<number, string>;

  constructor(
    text: string,
    columns: Columns,
    length: number,
    oddRows: ReadonlyMap<number, SocketRow>,
    processes: ReadonlyMap<number, string>,
  ) {
    this.length = length;
    this.#text = text;
    this.#columns = columns;
    this.#odd = oddRows;
    this.#processes = processes;
  }

  /** A table of rows that are there already. */
  static of(rows: SocketRows): SocketTable {
    if (rows instanceof SocketTable) return rows;
    const writer = new SocketTableWriter('', rows.length);
    for (const row of rows) writer.add(row);
    return writer.table();
  }

  at(index: number): SocketRow | undefined {
    const at = index < 0 ? this.length + index : index;
    return at >= 0 && at < this.length ? this.#row(at) : undefined;
  }

  *[Symbol.iterator](): IterableIterator<SocketRow> {
    for (let at = 0; at < this.length; at += 1) yield this.#row(at);
  }

  map<T>(change: (row: SocketRow, index: number) => T): T[] {
    return Array.from({ length: this.length }, (_, at) => change(this.#row(at), at));
  }

  filter(wanted: (row: SocketRow, index: number) => boolean): SocketRow[] {
    const rows: SocketRow[] = [];
    for (let at = 0; at < this.length; at += 1) {
      const row = this.#row(at);
      if (wanted(row, at)) rows.push(row);
    }
    return rows;
  }

  find(wanted: (row: SocketRow, index: number) => boolean): SocketRow | undefined {
    for (let at = 0; at < this.length; at += 1) {
      const row = this.#row(at);
      if (wanted(row, at)) return row;
    }
    return undefined;
  }

  some(wanted: (row: SocketRow, index: number) => boolean): boolean {
    return this.find(wanted) !== undefined;
  }

  /** See {@link rowsOnPorts}; the other rows are not made. */
  onPorts(wanted: (port: number) => boolean): readonly SocketRow[] {
    // Each port is asked for once, however often it stands in the table.
    const answers = new Uint8Array(highestPort + 1);
    const isWanted = (port: number): boolean => {
      if (port < 0 || port > highestPort) return false;
      const known = answers[port];
      if (known !== notAsked) return known === yes;
      const answer = wanted(port);
      answers[port] = answer ? yes : no;
      return answer;
    };
    const { localPort, remotePort } = this.#columns;
    const rows: SocketRow[] = [];
    for (let at = 0; at < this.length; at += 1) {
      const isOn = isWanted(localPort[at] ?? noPort) || isWanted(remotePort[at] ?? noPort);
      if (isOn || this.#processes.has(at) || this.#odd.has(at)) rows.push(this.#row(at));
    }
    return rows;
  }

  #row(at: number): SocketRow {
    const process = this.#processes.get(at) ?? null;
    const kept = this.#odd.get(at);
    if (kept !== undefined) return process === null ? kept : { ...kept, process };
    const { shape, line, localAt, localLength, localPort, remoteAt, remoteLength, remotePort, state, pid } =
      this.#columns;
    const bits = shape[at] ?? 0;
    return {
      protocol: (bits & udp) === 0 ? 'TCP' : 'UDP',
      local: { address: this.#slice(localAt[at], localLength[at]), port: localPort[at] ?? 0 },
      remote:
        (bits & withRemote) === 0
          ? null
          : { address: this.#slice(remoteAt[at], remoteLength[at]), port: remotePort[at] ?? 0 },
      state: socketStates[state[at] ?? -1] ?? null,
      pid: (bits & withPid) === 0 ? null : (pid[at] ?? 0),
      process,
      line: line[at] ?? 0,
    };
  }

  #slice(from = 0, length = 0): string {
    return this.#text.slice(from, from + length);
  }
}
