import type { Outcome, Owner, Symptom, Windows } from '../case/types';
import type { Cite } from '../evidence/types';
import type { Endpoint } from '../net/endpoint';
import type { CtiPort, Side } from '../net/ports';
import type { Message } from '../text';

/** Stable ids: they stand in files and reports, and are never renamed. */
export const causeIds = [
  'wrong-nic-binding',
  'other-adapter-first',
  'loopback-only',
  'wrong-port',
  'sides-swapped',
  'not-listening',
  'side-idle',
  'dialer-uses-private-address',
  'path-blocked',
  'healthy',
] as const;
export type CauseId = (typeof causeIds)[number];

/** The four answers. */
export type Status = 'confirmed' | 'possible' | 'ruled-out' | 'unknown';

/** A value with the lines it was read from; no lines where the technician stated it. */
export interface Known<T> {
  readonly value: T;
  readonly cites: readonly Cite[];
}

export type Role = 'visible' | 'private' | 'other';

/** A TCP listener of a host. */
export interface Listener {
  readonly address: string;
  readonly port: number;
  readonly cite: Cite;
  /** What the port is by Cisco's formula; null where it is the site's own. */
  readonly formula: CtiPort | null;
}

/** An adapter of a host in the order in which `ipconfig /all` printed it. */
export interface AdapterFact {
  readonly name: string;
  readonly guid: string | null;
  readonly addresses: readonly string[];
  readonly mask: string | null;
  readonly role: Role | null;
  readonly connected: boolean;
  readonly dhcp: boolean | null;
  readonly cites: readonly Cite[];
}

/** Which card comes first, by one source. `first` is null where the source names no card with an address. */
export interface OrderFact {
  readonly source: 'registry' | 'ipconfig';
  readonly adapters: readonly AdapterFact[];
  readonly cites: readonly Cite[];
}

/**
 * What the port that the dialer dials says on a host.
 *
 * `right`: something accepts on the dialed address (a listener there or on 0.0.0.0, a session,
 * an answer). `private`, `other-adapter`, `loopback`: it listens only there. `elsewhere`: it
 * listens only on addresses whose role is not known. `other-port`: nothing on the dialed port,
 * another CTI port listens. `nowhere`: no CTI port at all. `other-host`: the dialer's entry
 * names the other side's host. `contradictory`: an answer was had where the table shows no
 * listener, or the captures dispute each other. `unknown`, `unreadable`: the evidence is missing, or could not be read.
 */
export interface DialedPort {
  readonly state:
    | 'right'
    | 'private'
    | 'other-adapter'
    | 'loopback'
    | 'elsewhere'
    | 'other-port'
    | 'nowhere'
    | 'other-host'
    | 'contradictory'
    | 'unknown'
    | 'unreadable';
  /** Where the dialed port listens, else the other CTI ports that do. */
  readonly listeners: readonly Listener[];
  readonly cites: readonly Cite[];
  /** Why it is not known (`address`: it listens on the visible card, on another address than the dialed one); null where it is. */
  readonly lacks: 'dialed' | 'netstat' | 'name' | 'private' | 'address' | null;
}

/** One picture of one side's host. */
export interface SideFacts {
  readonly side: Side;
  /** As the site form states it. */
  readonly activity: 'active' | 'idle' | 'unknown';
  readonly host: Known<string> | null;
  readonly windows: Windows | null;
  readonly visible: Known<string> | null;
  readonly private: Known<string> | null;
  /** What the dialer dials for this side. */
  readonly dialed: Known<Endpoint> | null;
  /** The CTI port this side should have: the site's own, else the formula's; null where the instance is not known. */
  readonly expectedPort: number | null;
  /** `absent`: no netstat of this side. `unreadable`: there is one, and no row of it could be read. */
  readonly netstat: 'read' | 'unreadable' | 'absent';
  readonly netstatCites: readonly Cite[];
  /** False where the table seems cut or filtered (no heading and no common listener, or no UDP row): it proves no absence then. */
  readonly tableWhole: boolean;
  /** True where two captures of unknown order differ on the CTI ports, or the evidence seems to be the other side's: nothing is confirmed from it. */
  readonly disputed: boolean;
  readonly socketCount: number;
  /** TCP listeners on CTI ports (any instance), on the dialed port and on the site's own port; phantoms left out. */
  readonly listeners: readonly Listener[];
  /** Wildcard rows of old Windows that belong to an outgoing connection and are no listeners. */
  readonly phantoms: readonly Listener[];
  /** What the port that the dialer dials says on this host. */
  readonly dialedPort: DialedPort;
  /** Established connections from the dialer's address to the dialed port here. */
  readonly dialerSessions: readonly { readonly from: string; readonly cite: Cite }[];
  readonly adapters: readonly AdapterFact[];
  readonly orders: readonly OrderFact[];
  /** Do the two sources of the order agree; null where there are not two. */
  readonly ordersAgree: boolean | null;
  /** The first card that has an address, by the sources that do not conflict. */
  readonly firstAdapter: AdapterFact | null;
  readonly outcomes: readonly Outcome[];
}

/** Two pieces of evidence, or evidence and the site form, that do not go together. */
export interface Conflict {
  readonly side: Side | null;
  readonly message: Message;
  readonly cites: readonly Cite[];
}

export interface CaseFacts {
  readonly sides: Readonly<Record<Side, SideFacts>>;
  readonly active: Side | null;
  readonly instance: number | null;
  readonly dialerAddress: Known<string> | null;
  readonly dialerHost: string | null;
  /** Rows of the dialer host's netstat that point at a dialed endpoint. */
  readonly dialerSockets: readonly {
    readonly endpoint: Endpoint;
    readonly state: string;
    readonly cite: Cite;
  }[];
  readonly dialerNetstat: 'read' | 'unreadable' | 'absent';
  readonly symptom: Symptom | null;
  readonly conflicts: readonly Conflict[];
}

/** Something that the technician could do next, and what it would tell. */
export interface Check {
  readonly id: string;
  readonly owner: Owner | null;
  readonly title: Message;
  readonly why: Message;
  readonly step: 'site' | 'dialer' | 'connection' | 'netstat';
  /** 1 type two values, 2 run a command on a host, 3 restart something. */
  readonly cost: 1 | 2 | 3;
}

/** One cause, judged for one side (null: for the whole site). */
export interface Finding {
  readonly cause: CauseId;
  readonly side: Side | null;
  readonly status: Status;
  readonly because: Message;
  readonly cites: readonly Cite[];
  /** The cheapest check that would settle it. */
  readonly check: Check | null;
}

/** A cause: judges the facts, one finding a side, or one for the site. */
export interface Cause {
  readonly id: CauseId;
  /** For lists: "The CTI Server does not listen". */
  readonly title: Message;
  /** For the verdict: "CTI Server B does not listen". */
  headline(side: Side): Message;
  judge(facts: CaseFacts): readonly Finding[];
}

export interface Verdict {
  readonly cause: CauseId | null;
  readonly side: Side | null;
  readonly status: Status;
  readonly title: Message;
  readonly sentence: Message;
  readonly cites: readonly Cite[];
  /** True where it works today and fails at the next fail-over. */
  readonly latent: boolean;
  /** What the fix is expected to do, worded with its certainty; null where nothing is to be fixed. */
  readonly expected: Message | null;
}

/** A cell of the A/B matrix. */
export interface Sign {
  readonly answer: 'holds' | 'fails' | 'unknown' | 'unreadable' | 'not-expected' | 'look';
  readonly text: Message;
  readonly cites: readonly Cite[];
}

export interface MatrixRow {
  readonly id: string;
  readonly label: Message;
  readonly cells: Readonly<Record<Side, Sign>>;
}

export interface Diagnosis {
  readonly facts: CaseFacts;
  readonly findings: readonly Finding[];
  readonly verdict: Verdict;
  readonly next: Check | null;
  readonly matrix: readonly MatrixRow[];
}
