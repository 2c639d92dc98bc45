import type { Owner } from '../core/case/types';
import type { Endpoint } from '../core/net/endpoint';
import { parseIPv4 } from '../core/net/ipv4';
import { type Failure, failure } from '../core/result';
import { type Message, say } from '../core/text';

/** An address of the case and the loopback address that is really bound for it. */
export interface MappedAddress {
  readonly shown: string;
  readonly real: string;
  /** Whose it is. */
  readonly what: Message;
  /** May it be contacted from outside the site's own programs? */
  readonly open: boolean;
  /** With 127.0.0.1: the host whose own address it is, as every host has one. */
  readonly own?: Owner;
  /** What lies on the way to an address instead of the address itself; nobody's, and not told. */
  readonly edge?: true;
}

/** An address that is to be mapped; `real` only where it is not the one of the rule. */
export type AddressOfCase = Omit<MappedAddress, 'real'> & { readonly real?: string };

/** Slots are tried from this one up; two practice sites at the same time have two slots. */
export const firstSlot = 8;
export const lastSlot = 247;

/** Ports below 1024 belong to the system, so the practice site binds them this much higher. */
const portShift = 20_000;

/**
 * The fixed map between the case's addresses and loopback: `10.1.8.103` is
 * `127.10.SLOT.103`, `172.1.8.103` is `127.172.SLOT.103`. Ports are the real ones, but for
 * those below 1024.
 */
export class AddressMap {
  readonly entries: readonly MappedAddress[];
  private readonly byShown: ReadonlyMap<string, MappedAddress>;
  private readonly byReal: ReadonlyMap<string, MappedAddress>;

  constructor(
    readonly slot: number,
    addresses: readonly AddressOfCase[],
  ) {
    this.entries = addresses.map((one) => ({ ...one, real: one.real ?? loopbackFor(one.shown, slot) }));
    const plain = this.entries.filter((one) => one.own === undefined && one.edge === undefined);
    this.byShown = new Map(plain.map((one) => [one.shown, one]));
    this.byReal = new Map(this.entries.map((one) => [one.real, one]));
  }

  /** The loopback address of an address of this site. An address that is not in the map is a slip of the program. */
  real(shown: string): string {
    const entry = this.byShown.get(shown);
    if (entry === undefined) throw new Error(`${shown} is no address of this practice site`);
    return entry.real;
  }

  /** What really stands for a host's own 127.0.0.1. */
  own(host: Owner): MappedAddress {
    const entry = this.entries.find((one) => one.own === host);
    if (entry === undefined) throw new Error(`${host} has no 127.0.0.1 on this practice site`);
    return entry;
  }

  /** The case's address for a loopback one; null where it is none of this site's. */
  shown(real: string): string | null {
    return this.byReal.get(real)?.shown ?? null;
  }

  /** Where an endpoint of the case really is; null for one that is no part of the site. */
  route(endpoint: Endpoint): Endpoint | null {
    const entry = this.byShown.get(parseIPv4(endpoint.address) ?? '');
    if (entry === undefined || !entry.open) return null;
    return { address: entry.real, port: realPort(endpoint.port) };
  }
}

/** The port that is really bound for one that is shown: ports below 1024 are not free to everybody. */
export function realPort(shown: number): number {
  return shown < 1024 ? shown + portShift : shown;
}

/** The port that is shown for one that is really bound. */
export function shownPort(real: number): number {
  return real > portShift && real < portShift + 1024 ? real - portShift : real;
}

/** Says in the shown map what is done with ports below 1024. */
export const portRule = {
  shown: say('ports below 1024'),
  real: say('the same port plus {shift}', { shift: portShift }),
  what: say('these ports belong to the system'),
};

/** The loopback address of the rule for an address of the case. */
function loopbackFor(shown: string, slot: number): string {
  const parts = shown.split('.');
  return `127.${parts[0]}.${slot}.${parts[3]}`;
}

/**
 * What is said where a computer has 127.0.0.1 and no other loopback address (macOS):
 * the commands that would add those of this map.
 */
export function loopbackMissing(
  map: AddressMap,
  guard: string,
  cause: Failure,
  platform: NodeJS.Platform = process.platform,
): Failure {
  const addresses = [guard, ...map.entries.map((one) => one.real).filter((real) => real !== '127.0.0.1')];
  const command =
    platform === 'darwin'
      ? addresses.map((address) => `sudo ifconfig lo0 alias ${address} up`).join(' && ')
      : null;
  return failure(
    cause.code,
    say('The practice site needs more loopback addresses than 127.0.0.1, and this computer has no other.'),
    command === null
      ? say('Addresses needed: {addresses}.', { addresses: addresses.join(', ') })
      : say('An administrator can add them until the next restart with: {command}', { command }),
  );
}
