/** The manifest of a folder that a collector of Rebind wrote on a host. */
export interface CollectionData {
  /** The host's own name. */
  readonly host: string | null;
  /** As the host's clock printed it. */
  readonly started: string | null;
  readonly ended: string | null;
  /** What `ver` printed. */
  readonly system: string | null;
  readonly entries: readonly CollectedFile[];
}

/** One command that a collector ran, and the file that holds its output. */
export interface CollectedFile {
  readonly file: string;
  /** As in `netstat -n -a`. */
  readonly command: string;
  /**
   * `done`: it ended with 0. `failed`: it ended with another code, or with words. `absent`: this
   * Windows lacks the command or the key. `skipped`: this Windows does not know the option.
   */
  readonly outcome: 'done' | 'failed' | 'absent' | 'skipped';
  readonly line: number;
}
