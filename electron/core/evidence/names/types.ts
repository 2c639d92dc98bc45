import type { LineRange } from '../types';

/** A hosts file. */
export interface HostsData {
  /** In the order of the file. Lines that a comment mark takes out are none of them. */
  readonly entries: readonly HostsEntry[];
  /**
   * True where the command that printed the file stands above it, or its own heading, and every line was
   * read: only then is a name that is not among the entries surely not in the file.
   */
  readonly whole: boolean;
}

export interface HostsEntry {
  /** IPv4 or IPv6, as written. */
  readonly address: string;
  /** As written; the first is the name that a look-up of the address gives. */
  readonly names: readonly string[];
  readonly line: number;
}

/** What `nslookup` and `ping` told of names and addresses. */
export interface ResolveData {
  readonly lookups: readonly Lookup[];
}

export interface Lookup {
  /**
   * The name that was asked for, as typed or as ping repeats it. null where an address was asked for, and for
   * an answer of `nslookup` whose command does not stand there: it may be a look-up of an address.
   */
  readonly name: string | null;
  /** IPv4 and IPv6, in the order printed; of `ping` the one that it called. Never the name server's own. */
  readonly addresses: readonly string[];
  readonly tool: 'nslookup' | 'ping';
  /**
   * Did the address answer the ping? false: all of its requests are counted, and none was answered.
   * null with `nslookup`, and where the count does not stand there.
   */
  readonly answered: boolean | null;
  /** True where the tool says that there is no such name; a name server that did not answer says nothing. */
  readonly notFound: boolean;
  readonly lines: LineRange;
}

/** `arp -a`. A neighbour that is not listed was not spoken with lately; that it is not there, it never says. */
export interface ArpData {
  readonly interfaces: readonly ArpInterface[];
}

export interface ArpInterface {
  /** The host's own address on this card. */
  readonly address: string;
  readonly entries: readonly ArpEntry[];
  readonly line: number;
}

export interface ArpEntry {
  readonly address: string;
  /** `00-0C-29-4F-8E-35`, in capitals. */
  readonly physical: string;
  /**
   * The Type column: `static` was typed on that host, or is Windows' own, and tells of no answer of the neighbour.
   * null where the word is of a language that is not known, and nothing else in the table tells.
   */
  readonly type: 'static' | 'dynamic' | null;
  readonly line: number;
}
