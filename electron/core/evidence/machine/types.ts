/** `tasklist`. */
export interface TasklistData {
  readonly processes: readonly ListedProcess[];
  /**
   * True where nothing of the list is missing: it begins with process 0, and `tasklist` itself is in it, the
   * youngest but a few. Only then does a program that is not listed surely not run.
   */
  readonly whole: boolean;
}

export interface ListedProcess {
  /** As printed: `ctisvr.exe`. A table cuts it after 25 letters. */
  readonly image: string;
  readonly pid: number;
  readonly line: number;
}

/** `net start`, `sc query`, `Get-Service`. */
export interface ServicesData {
  readonly services: readonly ListedService[];
  /** True where every running service is listed. Only then does a service that is not listed surely not run. */
  readonly whole: boolean;
}

export interface ListedService {
  /** As printed: the name under which Windows keeps it, or where that was not printed, as in `net start`, the one that it shows. */
  readonly name: string;
  /** The name that Windows shows, where it was printed beside the other. */
  readonly displayName: string | null;
  readonly state: 'running' | 'stopped' | 'other';
  readonly line: number;
}

/** Events of Windows' event log. An event that is not among them may still have come: logs are cut, and asked for in part. */
export interface EventLogData {
  readonly events: readonly LoggedEvent[];
}

export interface LoggedEvent {
  readonly id: number | null;
  /** `Tcpip` */
  readonly source: string | null;
  /** As printed, in the form of its language. */
  readonly at: string | null;
  /** The event's own words, its values among them; empty where none were printed. */
  readonly text: string;
  readonly line: number;
}

/** `wmic os get localdatetime`, `Get-Date -Format o`, `net time \\\\HOST`. */
export interface HostClockData {
  readonly clocks: readonly PrintedClock[];
}

export interface PrintedClock {
  /** The host's wall clock: as printed by `net time`, else as `2026-11-28T23:00:47`. */
  readonly clock: string;
  /** Minutes that it is ahead of UTC; null where that was not printed. */
  readonly zoneMinutes: number | null;
  /** As `net time` names it, which may ask for another host's clock; null where none is named. */
  readonly host: string | null;
  readonly line: number;
}
