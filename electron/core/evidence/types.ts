/**
 * What Rebind reads out of the texts that a technician brings.
 *
 * Lines are numbered from 1 within the whole file, also where a file was cut
 * into several parts, so that a citation always finds its line.
 */

/** First and last line, both counted, from 1. */
export type LineRange = readonly [first: number, last: number];

export const evidenceKinds = [
  'netstat',
  'ipconfig',
  'registry',
  'route',
  'ctitest',
  'dialer',
  'powershell',
  'netsh',
  'wmic',
  'arp',
  'tasklist',
  'services',
  'hosts',
  'resolve',
  'probe',
  'ss',
  'unknown',
] as const;

export type EvidenceKind = (typeof evidenceKinds)[number];

/** So many unread lines of a part are kept; the rest are counted. */
export const unreadLimit = 1000;

/** A line that was seen and not understood. `text` is shortened to 200 characters. */
export interface UnreadLine {
  readonly line: number;
  readonly text: string;
}

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

export interface AddressAndMask {
  readonly address: string;
  readonly mask: string | null;
}

/** One adapter block of `ipconfig /all`, in the order in which it was printed. */
export interface Adapter {
  /** Connection name, as in "Local Area Connection 2". */
  readonly name: string;
  readonly description: string | null;
  /** As in 00-0C-29-4F-8E-35. */
  readonly physicalAddress: string | null;
  readonly connected: boolean;
  /** null where the block does not say. */
  readonly dhcp: boolean | null;
  readonly ipv4: readonly AddressAndMask[];
  readonly ipv6: readonly string[];
  readonly gateways: readonly string[];
  readonly dnsServers: readonly string[];
  readonly line: number;
  /** Line of each IPv4 address, same order as `ipv4`. */
  readonly addressLines: readonly number[];
  readonly lastLine: number;
}

export interface IpconfigData {
  readonly hostName: string | null;
  readonly adapters: readonly Adapter[];
}

/** An interface of `Tcpip\Parameters\Interfaces`, named by its `Connection` key where that was exported. */
export interface RegistryInterface {
  readonly guid: string;
  readonly name: string | null;
  readonly ipv4: readonly AddressAndMask[];
  readonly dhcp: boolean | null;
  readonly gateways: readonly string[];
  readonly metric: number | null;
  readonly line: number;
}

/** The Outbound Option Dialer's key: what the dialer dials. Values as they stand, unchecked. */
export interface DialerKey {
  /** ICM instance name of the key's path. */
  readonly instance: string | null;
  readonly ctiServerA: string | null;
  readonly ctiServerB: string | null;
  readonly ctiServerPortA: string | null;
  readonly ctiServerPortB: string | null;
  /** Lines of the values above, for citing; 0 where absent. */
  readonly valueLines: {
    readonly ctiServerA: number;
    readonly ctiServerB: number;
    readonly ctiServerPortA: number;
    readonly ctiServerPortB: number;
  };
  readonly line: number;
}

export interface RegistryData {
  /** `{GUID}`s of `Tcpip\Linkage` value `Bind`, top first, NICs only; upper-case; empty where it was not exported. */
  readonly bindOrder: readonly string[];
  readonly bindLine: number | null;
  readonly interfaces: readonly RegistryInterface[];
  readonly dialer: DialerKey | null;
  /** Further dialer keys of the same export, of other instances; absent where there are none. */
  readonly otherDialers?: readonly DialerKey[];
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

/** A kind and what was read of it. Kinds that are recognised and not read carry no data. */
export type EvidenceContent =
  | { readonly kind: 'netstat'; readonly data: SocketData }
  | { readonly kind: 'ss'; readonly data: SocketData }
  | { readonly kind: 'ipconfig'; readonly data: IpconfigData }
  | { readonly kind: 'registry'; readonly data: RegistryData }
  | { readonly kind: 'ctitest'; readonly data: CtitestData }
  | {
      readonly kind: Exclude<EvidenceKind, 'netstat' | 'ss' | 'ipconfig' | 'registry' | 'ctitest'>;
      readonly data: null;
    };

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
