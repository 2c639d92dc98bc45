import { emptySite } from '../../electron/core/case/site';
import type { Case, CaseEvidence, Outcome, Owner, Site, SiteSide } from '../../electron/core/case/types';
import { diagnose } from '../../electron/core/diagnosis/diagnose';
import type { CauseId, Diagnosis, Finding } from '../../electron/core/diagnosis/types';
import type { Adapter } from '../../electron/core/evidence/adapters/types';
import type { DialerKey, RegistryData } from '../../electron/core/evidence/registry/types';
import type { SocketRow } from '../../electron/core/evidence/sockets/types';
import type { EvidencePart } from '../../electron/core/evidence/types';
import { parseEndpoint } from '../../electron/core/net/endpoint';
import type { Side } from '../../electron/core/net/ports';
import { format } from '../../electron/core/text';

/** Builds cases for tests out of their facts, without going through the parsers. */

const headingLines = 4;

function end(text: string): { address: string; port: number } {
  const colon = text.lastIndexOf(':');
  return { address: text.slice(0, colon), port: Number(text.slice(colon + 1)) };
}

function row(text: string, line: number): SocketRow {
  const [local = '', second = '', third, fourth] = text.split(/\s+/);
  const listening = second === 'LISTENING';
  return {
    protocol: 'TCP',
    local: end(local),
    remote: listening ? { address: '0.0.0.0', port: 0 } : end(second),
    state: listening ? 'LISTENING' : (third ?? 'ESTABLISHED'),
    pid: Number(listening ? third : fourth) || null,
    process: null,
    line,
  };
}

/**
 * A whole netstat table, one text a row: `172.1.8.103:43027 LISTENING` or
 * `10.1.8.103:43027 10.1.8.50:1189 ESTABLISHED`, a process id behind it where there is one. The RPC port
 * and a UDP row come by themselves.
 */
export function netstat(...rows: readonly string[]): EvidencePart {
  return cutNetstat('0.0.0.0:135 LISTENING', ...rows, 'udp');
}

/** The same without the rows that make a table whole. */
export function cutNetstat(...rows: readonly string[]): EvidencePart {
  const sockets = rows.map((text, index): SocketRow => {
    const line = headingLines + index + 1;
    return text === 'udp'
      ? {
          protocol: 'UDP',
          local: { address: '0.0.0.0', port: 445 },
          remote: null,
          state: null,
          pid: null,
          process: null,
          line,
        }
      : row(text, line);
  });
  return {
    kind: 'netstat',
    data: { sockets },
    lines: [rows[0]?.startsWith('0.0.0.0:135') ? 1 : headingLines + 1, headingLines + rows.length],
    host: null,
    clock: null,
    unread: [],
  };
}

/** A netstat of which no row could be read. */
export function unreadableNetstat(): EvidencePart {
  return {
    kind: 'netstat',
    data: { sockets: [] },
    lines: [1, 9],
    host: null,
    clock: null,
    unread: [{ line: 5, text: '????' }],
  };
}

/** `ipconfig /all` with these adapters in this order: `Private 172.1.8.103`. */
export function ipconfig(hostName: string, ...adapters: readonly string[]): EvidencePart {
  return {
    kind: 'ipconfig',
    data: {
      hostName,
      adapters: adapters.map((text, index): Adapter => {
        const [name = '', address] = text.split(' ');
        const line = 10 + index * 10;
        return {
          name,
          description: null,
          physicalAddress: null,
          connected: address !== undefined,
          dhcp: false,
          ipv4: address === undefined ? [] : [{ address, mask: '255.255.255.0' }],
          ipv6: [],
          gateways: [],
          dnsServers: [],
          line,
          addressLines: address === undefined ? [] : [line + 4],
          lastLine: line + 8,
        };
      }),
    },
    lines: [1, 60],
    host: hostName,
    clock: null,
    unread: [],
  };
}

/** A registry export whose Bind names these adapters in this order: `Private 172.1.8.103`. */
export function bindOrder(...adapters: readonly string[]): EvidencePart {
  const interfaces = adapters.map((text, index) => {
    const [name = '', address = ''] = text.split(' ');
    return {
      guid: `{0000000${index}-0000-0000-0000-000000000000}`,
      name,
      ipv4: [{ address, mask: '255.255.255.0' }],
      dhcp: false,
      gateways: [],
      nameServers: [],
      domain: null,
      metric: null,
      line: 20 + index * 5,
    };
  });
  return registry({ bindOrder: interfaces.map((one) => one.guid), bindLine: 4, interfaces, dialer: null });
}

/** The dialer's key as exported. */
export function dialerKey(a: string | null, b: string | null): EvidencePart {
  const split = (text: string | null): [string | null, string | null] => {
    if (text === null) return [null, null];
    const colon = text.lastIndexOf(':');
    return colon < 0 ? [text, null] : [text.slice(0, colon), text.slice(colon + 1)];
  };
  const [ctiServerA, ctiServerPortA] = split(a);
  const [ctiServerB, ctiServerPortB] = split(b);
  const dialer: DialerKey = {
    instance: 'cust1',
    ctiServerA,
    ctiServerB,
    ctiServerPortA,
    ctiServerPortB,
    valueLines: { ctiServerA: 4, ctiServerB: 5, ctiServerPortA: 6, ctiServerPortB: 7 },
    others: [],
    line: 3,
  };
  return registry({ bindOrder: [], bindLine: null, interfaces: [], dialer });
}

/** An export of the time zone: minutes ahead of UTC. */
export function zone(aheadOfUtc: number): EvidencePart {
  return registry({ bindOrder: [], bindLine: null, interfaces: [], dialer: null, aheadOfUtc });
}

/** One export with the dialer's keys of several instances. */
export function dialerKeys(...parts: readonly EvidencePart[]): EvidencePart {
  const keys = parts.flatMap((part) =>
    part.kind === 'registry' && part.data.dialer !== null ? [part.data.dialer] : [],
  );
  const [dialer = null, ...otherDialers] = keys;
  return registry({ bindOrder: [], bindLine: null, interfaces: [], dialer, otherDialers });
}

function registry(
  given: Omit<RegistryData, 'otherOrders' | 'persistentRoutes' | 'traceMasks'>,
): EvidencePart {
  const data = { ...given, otherOrders: [], persistentRoutes: [], traceMasks: [] };
  return { kind: 'registry', data, lines: [1, 40], host: null, clock: null, unread: [] };
}

type PartOf<K extends EvidencePart['kind']> = Extract<EvidencePart, { kind: K }>['data'];

function part<K extends EvidencePart['kind']>(kind: K, data: PartOf<K>): EvidencePart {
  return { kind, data, lines: [1, 20], host: null, clock: null, unread: [] } as unknown as EvidencePart;
}

/** A hosts file: `172.1.8.103 pgb`. */
export function hostsFile(...entries: readonly string[]): EvidencePart {
  const read = entries.map((text, index) => {
    const [address = '', ...names] = text.split(' ');
    return { address, names, line: index + 2 };
  });
  return part('hosts', { entries: read, whole: true });
}

/** What a tool told of a name; no addresses: that there is no such name. */
export function lookup(
  tool: 'ping' | 'nslookup',
  name: string,
  ...addresses: readonly string[]
): EvidencePart {
  const notFound = addresses.length === 0;
  return part('resolve', { lookups: [{ name, addresses, tool, answered: null, notFound, lines: [3, 6] }] });
}

/** `arp -a`: `10.1.8.103 00-0C-29-00-00-03`, and `static` or `?` behind it where it is not dynamic. */
export function arp(own: string, ...entries: readonly string[]): EvidencePart {
  const read = entries.map((text, index) => {
    const [address = '', physical = '', word = 'dynamic'] = text.split(' ');
    const type = word === 'static' || word === 'dynamic' ? (word as 'static' | 'dynamic') : null;
    return { address, physical, type, line: index + 4 };
  });
  return part('arp', { interfaces: [{ address: own, entries: read, line: 2 }] });
}

/** `tasklist`: `ctisvr.exe 1304`. */
export function tasklist(...processes: readonly string[]): EvidencePart {
  const read = processes.map((text, index) => {
    const [image = '', pid] = text.split(' ');
    return { image, pid: Number(pid), line: index + 4 };
  });
  return part('tasklist', { processes: read, whole: true });
}

/** An event of Windows' event log. */
export function event(id: number, at: string | null, text: string): EvidencePart {
  return part('event-log', { events: [{ id, source: 'Tcpip', at, text, line: 4 }] });
}

/** `route print`: `10.1.8.0 255.255.255.0 direct`, or a gateway in its place. The routes that every host has come by themselves. */
export function routes(own: string, ...rows: readonly string[]): EvidencePart {
  const all = ['127.0.0.0 255.0.0.0 direct', ...rows, '255.255.255.255 255.255.255.255 direct'];
  const ipv4 = all.map((text, index) => {
    const [destination = '', mask = '', way = 'direct'] = text.split(' ');
    const gateway = way === 'direct' ? null : way;
    return { destination, mask, gateway, interface: own, metric: 10, line: index + 8 };
  });
  return part('route', { interfaces: [], ipv4, persistent: [], ipv6: [] });
}

/** The same part with what `date /t` and `time /t` printed above it. */
export function at(clock: string, one: EvidencePart): EvidencePart {
  return { ...one, clock };
}

/** An `ipconfig /all` whose first card has this physical address. */
export function withPhysical(one: EvidencePart, ...physical: readonly string[]): EvidencePart {
  if (one.kind !== 'ipconfig') throw new Error('no ipconfig');
  const adapters = one.data.adapters.map((adapter, index) => ({
    ...adapter,
    physicalAddress: physical[index] ?? null,
  }));
  return { ...one, data: { ...one.data, adapters } };
}

export interface CaseSketch {
  readonly active?: Side;
  readonly instance?: number;
  readonly A?: Partial<SiteSide>;
  readonly B?: Partial<SiteSide>;
  readonly dialerAddress?: string;
  /** `10.1.8.102:42027` */
  readonly dialsA?: string;
  readonly dialsB?: string;
  readonly secure?: boolean;
  readonly outcomes?: readonly (Pick<Outcome, 'side' | 'kind'> &
    Partial<Omit<Outcome, 'target'>> & { target?: string })[];
  readonly symptom?: Case['symptom'];
  readonly evidence?: Partial<Record<Owner, readonly EvidencePart[]>>;
  /** False: a folder's files, whose order in time is not known. */
  readonly ordered?: boolean;
}

/** The site of the vendor's note: B active, Windows 2000, the visible and private addresses of both sides. */
export const noteSite: CaseSketch = {
  active: 'B',
  instance: 0,
  A: { host: 'PGA', visible: '10.1.8.102', private: '172.1.8.102', windows: '2000' },
  B: { host: 'PGB', visible: '10.1.8.103', private: '172.1.8.103', windows: '2000' },
  dialerAddress: '10.1.8.50',
  dialsA: '10.1.8.102:42027',
  dialsB: '10.1.8.103:43027',
};

export function aCase(sketch: CaseSketch): Case {
  const site: Site = {
    instance: sketch.instance ?? null,
    active: sketch.active ?? null,
    release: null,
    activeKnownBy: sketch.active === undefined ? null : 'procmon',
    sides: { A: { ...emptySite.sides.A, ...sketch.A }, B: { ...emptySite.sides.B, ...sketch.B } },
    dialer: {
      host: null,
      address: sketch.dialerAddress ?? null,
      endpoints: { A: parseEndpoint(sketch.dialsA ?? ''), B: parseEndpoint(sketch.dialsB ?? '') },
      secure: sketch.secure ?? null,
    },
  };
  const evidence: CaseEvidence[] = [];
  for (const [owner, parts] of Object.entries(sketch.evidence ?? {}) as [Owner, readonly EvidencePart[]][]) {
    for (const [index, part] of parts.entries()) {
      evidence.push({
        id: `${owner}/${index}`,
        owner,
        part,
        sequence: sketch.ordered === false ? null : evidence.length,
      });
    }
  }
  const outcomes = (sketch.outcomes ?? []).map(
    (one): Outcome => ({
      method: 'ctitest',
      code: null,
      from: null,
      source: null,
      told: null,
      ...one,
      target: one.target === undefined ? null : parseEndpoint(one.target),
    }),
  );
  return { site, outcomes, symptom: sketch.symptom ?? null, evidence };
}

/** Diagnoses a sketch laid over the note's site. */
export function diagnoseNote(sketch: CaseSketch): Diagnosis {
  return diagnose(
    aCase({ ...noteSite, ...sketch, A: { ...noteSite.A, ...sketch.A }, B: { ...noteSite.B, ...sketch.B } }),
  );
}

export function findingOf(diagnosis: Diagnosis, cause: CauseId, side: Side): Finding {
  const found = diagnosis.findings.find((one) => one.cause === cause && one.side === side);
  if (found === undefined) throw new Error(`No finding of ${cause} on side ${side}`);
  return found;
}

export function statusOf(diagnosis: Diagnosis, cause: CauseId, side: Side): string {
  return findingOf(diagnosis, cause, side).status;
}

/** Causes that are confirmed, as `cause side`. */
export function confirmed(diagnosis: Diagnosis): readonly string[] {
  return diagnosis.findings
    .filter((one) => one.status === 'confirmed')
    .map((one) => `${one.cause} ${one.side}`);
}

export function verdictText(diagnosis: Diagnosis): string {
  return format(diagnosis.verdict.sentence);
}
