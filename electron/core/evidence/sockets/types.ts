/** One end of a socket. `port` is a service name where it was printed without `-n`; null where none stands (`*`). */
export interface SocketEnd {
  /** IPv4, IPv6 without brackets (a scope kept after `%`), a host name, or `*`. */
  readonly address: string;
  readonly port: number | string | null;
}

export interface SocketRow {
  readonly protocol: 'TCP' | 'UDP';
  readonly local: SocketEnd;
  /** null where the row names no other end (`*:*`). */
  readonly remote: SocketEnd | null;
  /** English as in `LISTENING`, whatever the source's language; as printed where it is not known; null where none stands. */
  readonly state: string | null;
  readonly pid: number | null;
  readonly process: string | null;
  readonly line: number;
}

/**
 * The rows of a socket table, in their order: an array of them, or a table that makes each
 * row when it is asked for (socket-table.ts), as a busy server has a million.
 */
export interface SocketRows extends Iterable<SocketRow> {
  readonly length: number;
  at(index: number): SocketRow | undefined;
  map<T>(change: (row: SocketRow, index: number) => T): T[];
  filter(wanted: (row: SocketRow, index: number) => boolean): SocketRow[];
  find(wanted: (row: SocketRow, index: number) => boolean): SocketRow | undefined;
  some(wanted: (row: SocketRow, index: number) => boolean): boolean;
}

/** `netstat` of Windows, `Get-NetTCPConnection`, and `ss`/`netstat` of Linux. */
export interface SocketData {
  readonly sockets: SocketRows;
}
