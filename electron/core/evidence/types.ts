import type { AdapterBindingsData, CardsData, InterfaceMetricsData, IpconfigData } from './adapters/types';
import type { CollectionData } from './collection/types';
import type { EventLogData, HostClockData, ServicesData, TasklistData } from './machine/types';
import type { ArpData, HostsData, ResolveData } from './names/types';
import type { PathTestData, SessionTestData } from './own-tests/types';
import type { RegistryData } from './registry/types';
import type { RouteData } from './routes/types';
import type { SocketData } from './sockets/types';

/**
 * What Rebind reads out of the texts that a technician brings.
 *
 * Lines are numbered from 1 within the whole file, also where a file was cut
 * into several parts, so that a citation always finds its line.
 */

/** First and last line, both counted, from 1. */
export type LineRange = readonly [first: number, last: number];

/**
 * What is read of each kind of output. Kinds that are known by the command before them,
 * and kept without being read, carry nothing.
 */
export interface EvidenceData {
  netstat: SocketData;
  'net-tcp-connection': SocketData;
  /** Linux, BSD, macOS: `ss` and `netstat`. */
  ss: SocketData;
  ipconfig: IpconfigData;
  'net-ip-configuration': CardsData;
  'net-ip-address': CardsData;
  'wmic-nicconfig': CardsData;
  'net-adapter-binding': AdapterBindingsData;
  'net-ip-interface': InterfaceMetricsData;
  'netsh-interfaces': InterfaceMetricsData;
  registry: RegistryData;
  route: RouteData;
  ctitest: CtitestData;
  /** The manifest of a collector's folder. */
  collection: CollectionData;
  /** Rebind's own session test: its record, or what `rebind probe --json` printed. */
  'session-test': SessionTestData;
  /** Rebind's own path test. */
  'path-test': PathTestData;
  arp: ArpData;
  tasklist: TasklistData;
  services: ServicesData;
  hosts: HostsData;
  /** `nslookup`, and `ping` of a name. */
  resolve: ResolveData;
  'event-log': EventLogData;
  /** A host's clock with its time zone, or with the host's name. */
  'host-clock': HostClockData;
  system: null;
  unknown: null;
}

export type EvidenceKind = keyof EvidenceData;

/** So many unread lines of a part are kept; the rest are counted. */
export const unreadLimit = 1000;

/** A line that was seen and not understood. `text` is shortened to 200 characters. */
export interface UnreadLine {
  readonly line: number;
  readonly text: string;
}

/**
 * Text pasted from ctitest. Its output is not documented, so only words that
 * belong to the protocol or to Winsock are looked for; what they suggest is shown
 * to the technician, who says what came out.
 */
export interface CtitestData {
  readonly suggests: 'opened' | 'rejected' | 'refused' | 'timed-out' | 'unreachable' | null;
  /** E_CTI code where one was named. */
  readonly code: number | null;
  readonly words: readonly { readonly word: string; readonly line: number }[];
}

/** A kind and what was read of it. */
export type EvidenceContent = {
  readonly [K in EvidenceKind]: { readonly kind: K; readonly data: EvidenceData[K] };
}[EvidenceKind];

/** One command's output within a file or paste. */
export type EvidencePart = EvidenceContent & {
  readonly lines: LineRange;
  /** Host that the text itself names for this part: a `hostname` line, a prompt `HOST>`, ipconfig's Host Name. */
  readonly host: string | null;
  /** Date and time that the text itself gives (`date /t`, `time /t`), as printed; null where none. */
  readonly clock: string | null;
  /** What was typed to get this part, where the text shows it: `netstat -n -a`. */
  readonly command?: string;
  /** The lines that were not understood, the first {@link unreadLimit} of them. */
  readonly unread: readonly UnreadLine[];
  /** How many lines were not understood; only where `unread` does not hold them all. */
  readonly unreadTotal?: number;
};

/** A whole file or paste, read. */
export interface EvidenceReading {
  readonly lineCount: number;
  readonly parts: readonly EvidencePart[];
}

/** Where a statement is written: a part's evidence id and its lines. */
export interface Cite {
  /** SHA-256 of the evidence in an incident, the file's path in a case folder. */
  readonly evidence: string;
  readonly first: number;
  readonly last: number;
}
