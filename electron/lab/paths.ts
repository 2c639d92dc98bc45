import type { Endpoint } from '../core/net/endpoint';
import { parseIPv4 } from '../core/net/ipv4';
import { ctiPort } from '../core/net/ports';
import { type Result, success } from '../core/result';
import { type AddressMap, realPort } from './address-map';
import { type Holes, startHoles } from './holes';

/** Who calls: the technician's laptop or the dialer. */
export type Caller = 'laptop' | 'dialer';

/** A way that is not open: to an address, on one port of it or on all. */
export interface PathRule {
  readonly to: string;
  /** null: every port. */
  readonly port: number | null;
  /** `rejected`: something answers with a reset at once. `swallowed`: nothing comes back. */
  readonly way: 'rejected' | 'swallowed';
  /** Whom it stops; null: everybody. */
  readonly from: Caller | null;
}

/** The address that stands for what lies on the way, by the rule's place in the site. */
export function edgeAddress(slot: number, rule: number): string {
  return `127.250.${slot}.${rule + 1}`;
}

/** The port of a hole that swallows what is sent to any port. */
const holeOfAll = ctiPort('B', 0);

/**
 * What the laptop and the dialer reach, where that is not what the hosts bind.
 *
 * A rejected call really goes to an address on which nothing is bound. A swallowed one goes to a
 * real hole, so that it waits as it would at a customer's. On Windows a listener whose queue is
 * full answers with a reset, so there such a call is told to stay silent, and nothing is sent.
 */
export class Paths {
  private holes: Holes | null = null;

  constructor(
    private readonly rules: readonly PathRule[],
    private readonly map: AddressMap,
    private readonly platform: NodeJS.Platform = process.platform,
  ) {}

  /** Makes the holes. Fails where this computer cannot. */
  async start(): Promise<Result<null>> {
    const places = this.rules.flatMap((rule, index) =>
      rule.way === 'swallowed' ? [{ address: this.edge(index), port: rule.port ?? holeOfAll }] : [],
    );
    if (places.length === 0 || this.platform === 'win32') return success(null);
    const started = await startHoles(places);
    if (!started.ok) return started;
    this.holes = started.value;
    return success(null);
  }

  /** Where an endpoint of the case really is for this caller; null for what may not be contacted. */
  route(caller: Caller, endpoint: Endpoint): Endpoint | 'silence' | null {
    const index = this.ruleFor(caller, endpoint);
    const rule = this.rules[index];
    if (rule === undefined) return this.map.route(endpoint);
    if (rule.way === 'rejected') return { address: this.edge(index), port: realPort(endpoint.port) };
    return this.holes === null ? 'silence' : { address: this.edge(index), port: rule.port ?? holeOfAll };
  }

  /** Would a call of this caller wait without an answer? */
  swallows(caller: Caller, endpoint: Endpoint): boolean {
    return this.rules[this.ruleFor(caller, endpoint)]?.way === 'swallowed';
  }

  async stop(): Promise<void> {
    const { holes } = this;
    this.holes = null;
    await holes?.stop();
  }

  private ruleFor(caller: Caller, endpoint: Endpoint): number {
    const address = parseIPv4(endpoint.address);
    return this.rules.findIndex(
      ({ to, port, from }) =>
        to === address && (port === null || port === endpoint.port) && (from === null || from === caller),
    );
  }

  private edge(rule: number): string {
    return edgeAddress(this.map.slot, rule);
  }
}
