import type { Outcome, Symptom, Windows } from '../../case/types';
import type { Cite, EvidenceKind } from '../../evidence/types';
import type { Endpoint } from '../../net/endpoint';
import type { CtiPort, Side } from '../../net/ports';
import type { Message } from '../../text';
import type { ListMoment } from './list-moment';

/*
 * The facts that the causes judge: what the evidence of both sides and of the dialer says.
 */

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
  /** Process id; null where it was not printed. */
  readonly pid: number | null;
  /** As `netstat -b` names it; null where it was not asked for. */
  readonly process: string | null;
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
  /** As in 00-0C-29-4F-8E-35; null where no source printed it. */
  readonly physicalAddress: string | null;
  readonly gateways: readonly string[];
  readonly cites: readonly Cite[];
}

/**
 * Which card comes first, by one source. `metric`: what Windows prefers from Server 2016 on, the
 * lowest first; that the CTI Server follows it is not known.
 */
export interface OrderFact {
  readonly source: 'registry' | 'ipconfig' | 'metric';
  readonly adapters: readonly AdapterFact[];
  readonly cites: readonly Cite[];
}

/**
 * What the port that the dialer dials says on a host.
 *
 * `right`: something accepts on the dialed address (a listener there or on 0.0.0.0, a session,
 * an answer). `private`, `other-adapter`, `loopback`: it listens only there. `elsewhere`: it
 * listens only on addresses whose role is not known. `other-port`: nothing on the dialed port,
 * another CTI port listens. `gone`: it listens only on 169.254.x, or on addresses that the host has
 * no longer. `nowhere`: no CTI port at all. `other-host`: the dialer's entry
 * names the other side's host. `contradictory`: an answer was had where the table shows no
 * listener, or the captures dispute each other. `unknown`, `unreadable`: the evidence is missing, or could not be read.
 */
export interface DialedPort {
  readonly state:
    | 'right'
    | 'private'
    | 'other-adapter'
    | 'loopback'
    | 'gone'
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

/** Where a name that the dialer calls leads. */
export interface NameFact {
  readonly name: string;
  /** IPv4 addresses by evidence of the dialer's host, the called one first; empty where none shows one. */
  readonly atDialer: readonly string[];
  /**
   * Is that what the dialer's host really calls? A hosts file, a ping and a session test show it;
   * `nslookup` passes the hosts file by.
   */
  readonly certain: boolean;
  /** True where pieces of one source differ, and which one is newer is not known. */
  readonly disputed: boolean;
  /** True where the dialer's host was told that there is no such name. */
  readonly notFound: boolean;
  readonly cites: readonly Cite[];
  /**
   * Addresses of hosts file entries that have this name with a domain behind it alone. Windows takes such an entry
   * where it appends that domain to the name, and whether it does is not known.
   */
  readonly suffixed: Known<readonly string[]>;
  /** What other machines were told, and where that is written. */
  readonly elsewhere: Known<readonly string[]>;
}

/** The way from one host to another's address, by its own routes or cards. */
export interface WayFact {
  readonly kind: 'none' | 'direct' | 'gateway';
  readonly cites: readonly Cite[];
}

/** A sign that another machine has an address of this host too. */
export interface DoubleFact {
  readonly address: string;
  /** False where the sign may be old, or may come from cards that share an address by design. */
  readonly certain: boolean;
  readonly words: Message;
  readonly cites: readonly Cite[];
}

/** Who holds the dialed port. */
export interface HolderFact {
  readonly pid: number | null;
  /** As in `ctisvr.exe`; null where no list of processes names it. */
  readonly image: string | null;
  /** False where the list of processes may be of another moment, or lists dispute each other. */
  readonly certain: boolean;
  /** Were the table and the list captured at one moment; `one` also where the table itself names the program. */
  readonly moment: ListMoment;
  readonly cites: readonly Cite[];
}

/** How many connections stand on the dialed port. */
export interface CrowdFact {
  readonly established: number;
  /** CLOSE_WAIT and FIN_WAIT_2: one end has hung up, the other has not. */
  readonly halfClosed: number;
  /** The first half-closed ones. */
  readonly cites: readonly Cite[];
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
  /** True where only a dialer's key on a server tells it, which may be left over from an old dialer. */
  readonly dialedUnasked: boolean;
  /** Where that is a name: where it leads; null where it is an address, or not known. */
  readonly name: NameFact | null;
  /** The address that the dialer calls in the end: the entry's own, else the one its name surely leads to. */
  readonly calledAddress: string | null;
  /** The CTI port this side should have: the site's own, else the formula's; null where the instance is not known. */
  readonly expectedPort: number | null;
  /** `absent`: no netstat of this side. `unreadable`: there is one, and no row of it could be read. */
  readonly netstat: 'read' | 'unreadable' | 'absent';
  readonly netstatCites: readonly Cite[];
  /** False where the table seems cut or filtered (no heading and no common listener, or no UDP row): it proves no absence then. */
  readonly tableWhole: boolean;
  /** True where two captures of unknown order differ on the CTI ports, or the evidence seems to be the other side's: nothing is confirmed from it. */
  readonly disputed: boolean;
  /** True where something else of the site was captured hours later, by the clocks: what holds now may be another thing. */
  readonly tableBehind: boolean;
  /** The same by a day or more: nothing is confirmed from the table then. */
  readonly tableOld: boolean;
  /** True where this table and the one of the dialer's host lie hours apart: they show no one moment. */
  readonly dialerApart: boolean;
  /** True where neither clocks nor places in an incident tell how far apart the two were captured. */
  readonly dialerUndated: boolean;
  readonly socketCount: number;
  /** TCP listeners on CTI ports (any instance), on the dialed port and on the site's own port; phantoms left out. */
  readonly listeners: readonly Listener[];
  /** Wildcard rows of old Windows that belong to an outgoing connection and are no listeners. */
  readonly phantoms: readonly Listener[];
  /** ICM instances whose Peripheral Gateway this host's table shows, by the ports of its own traffic. */
  readonly instances: readonly number[];
  /** What the port that the dialer dials says on this host. */
  readonly dialedPort: DialedPort;
  /** Established connections from an address of the dialer to the dialed port here, which its own table does not deny. */
  readonly dialerSessions: readonly { readonly from: string; readonly cite: Cite }[];
  /** Rows that may be a session of the dialer and are no proof of one: the other end, or another table, does not show it. */
  readonly unprovenSessions: readonly Cite[];
  /**
   * Established connections on the dialed port at another own address than the dialed one that come from the
   * dialer's address, or may, as that is not known: its call may be translated on the way.
   */
  readonly sessionsBeside: readonly Cite[];
  /** Rows of the dialer's addresses on the dialed port, in whatever state. */
  readonly dialerRows: number;
  /** Those that show a call that arrived and was not taken to its end. */
  readonly dialerHalfOpen: readonly Cite[];
  readonly crowd: CrowdFact;
  /** null where nothing listens on the dialed port for the dialer's call, or no process was told. */
  readonly holder: HolderFact | null;
  /**
   * Where every row of `dialedPort.listeners` is another program's and none takes the dialer's call: who holds the
   * first. By a list of another moment also where one of them may be.
   */
  readonly stranger: HolderFact | null;
  /** The way from the dialer's host; null where nothing shows it. */
  readonly way: WayFact | null;
  /** False where the dialer's host has the called network on a further card only, as a VPN's: machines in between may forbid the call. */
  readonly onDialersNetwork: boolean;
  /** The way back to the dialer's addresses. */
  readonly wayBack: WayFact | null;
  readonly doubles: readonly DoubleFact[];
  /** Static entries of neighbour tables that speak against a card of this host: settings, which show no other machine. */
  readonly staticEntries: readonly Pick<DoubleFact, 'words' | 'cites'>[];
  readonly adapters: readonly AdapterFact[];
  /** True where every address of the host is known: a whole `ipconfig /all` was read, and none speaks against it. */
  readonly adaptersWhole: boolean;
  readonly orders: readonly OrderFact[];
  /** The order by metrics; null where they were not read, or do not tell one. */
  readonly byMetric: OrderFact | null;
  /** Lines that show the order of now to be newer than the CTI Server's start; empty where nothing dates the two. */
  readonly orderNewer: readonly Cite[];
  /** True where every order was captured before the CTI Server's start: it says nothing of the one that runs. */
  readonly orderOlder: boolean;
  /** Do the two sources of the order agree; null where there are not two. */
  readonly ordersAgree: boolean | null;
  /** The first card that has an address, by the sources that do not conflict. */
  readonly firstAdapter: AdapterFact | null;
  readonly outcomes: readonly Outcome[];
  /** Those that were surely tried after the sockets of this host were captured, and soon after. */
  readonly triedSince: readonly Outcome[];
  /** Kinds of evidence that were brought of this host. */
  readonly brought: readonly EvidenceKind[];
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
  /** False where the instance was only read out of the dialed ports. */
  readonly instanceStated: boolean;
  /** The addresses that the site form gives to each host. */
  readonly statedAddresses: Readonly<Record<Side, readonly string[]>>;
  /** Does the dialer ask for TLS; null where it is not known. */
  readonly secure: boolean | null;
  /** Kinds of evidence that were brought of the dialer's host. */
  readonly dialerBrought: readonly EvidenceKind[];
  readonly dialerAddress: Known<string> | null;
  /** Every address that it may call from. */
  readonly dialerAddresses: readonly string[];
  readonly dialerHost: string | null;
  /** Rows of the dialer host's netstat that point at a dialed endpoint. */
  readonly dialerSockets: readonly {
    readonly endpoint: Endpoint;
    readonly state: string;
    readonly cite: Cite;
  }[];
  /** Its calls to the port of an entry at an address that no entry holds. */
  readonly dialerElsewhere: readonly {
    readonly endpoint: Endpoint;
    readonly cite: Cite;
  }[];
  readonly dialerNetstat: 'read' | 'unreadable' | 'absent';
  /** True where an absence may be read from the dialer's table. */
  readonly dialerTableWhole: boolean;
  readonly symptom: Symptom | null;
  readonly conflicts: readonly Conflict[];
}
