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

/** `netstat` of Windows, and `ss`/`netstat` of Linux. */
export interface SocketData {
  readonly sockets: readonly SocketRow[];
}
