import type { Windows } from '../core/case/types';
import type { Endpoint } from '../core/net/endpoint';
import type { Side } from '../core/net/ports';
import type { Message } from '../core/text';
import type { CtiBehaviour } from './cti-behaviour';
import type { Network } from './types';

/** A network card of a practice host, in the case's addresses. */
export interface CardSpec {
  readonly network: Network;
  /** Connection name, as in the Connections list. */
  readonly name: string;
  readonly description: string;
  /** As in `{7D2E8F10-4B6A-4C58-9A3E-1F0C6B2D9E41}`. */
  readonly guid: string;
  /** As in 00-D0-B7-4C-21-8E. */
  readonly physicalAddress: string;
  readonly address: string;
  readonly mask: string;
  readonly gateway: string | null;
  readonly dnsServers: readonly string[];
}

/** A host of the Peripheral Gateway with its two cards. */
export interface HostSpec {
  readonly name: string;
  readonly cards: Readonly<Record<Network, CardSpec>>;
  /** The binding order that the site starts with. */
  readonly first: Network;
  /** How its CTI Server behaves; null: the side is idle and nothing listens. */
  readonly cti: CtiBehaviour | null;
}

export interface DialerSpec {
  readonly name: string;
  readonly card: CardSpec;
  /** What its properties say. */
  readonly endpoints: Readonly<Record<Side, Endpoint>>;
}

/** One practice site: what stands where, and what is wrong with it. */
export interface SiteSpec {
  /** Stable: stands in incidents and is never renamed. */
  readonly id: string;
  readonly title: Message;
  readonly story: Message;
  readonly windows: Windows;
  /** ICM instance: its number decides the CTI ports, its name stands in the registry. */
  readonly instance: number;
  readonly instanceName: string;
  readonly active: Side;
  readonly hosts: Readonly<Record<Side, HostSpec>>;
  /** Address of the router to which both sides are connected. */
  readonly router: string;
  readonly dialer: DialerSpec;
}

/** A host's cards in binding order. */
export function inOrder(host: HostSpec, first: Network): readonly CardSpec[] {
  return [host.cards[first], host.cards[first === 'visible' ? 'private' : 'visible']];
}
