import type { Windows } from '../core/case/types';
import type { Endpoint } from '../core/net/endpoint';
import type { Side } from '../core/net/ports';
import type { Message } from '../core/text';
import type { SessionOutcome } from '../cti/client';
import type { CtiBehaviour } from './cti-behaviour';
import type { OtherProgram } from './other-programs';
import type { PathRule } from './paths';
import type { Debrief, FirstNetwork, Network } from './types';
import type { Language } from './windows-text/languages';

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

/** One run of a CTI Server, from its start to its end. */
export interface CtiRun {
  /** How it answers while its side is active; `hung`: it takes connections and does nothing more. */
  readonly answers: CtiBehaviour | 'hung';
  /**
   * What its listener is bound to: the card that is first at the start (so Cisco's note describes
   * it for Windows 2000), a card whatever the order is, every card, the host's own 127.0.0.1, or
   * an address that the host had at that start and has no longer.
   */
  readonly listens: 'first-card' | 'every-card' | 'loopback' | 'gone' | Network;
  /** Clients that hung up, and whose connections it never closed. */
  readonly stale: number;
}

/** A CTI Server: what every start of it gives, and what the site begins with. */
export interface CtiSpec extends CtiRun {
  readonly port: number;
  /** How it answers while its side is idle; null: nothing listens then. */
  readonly idle: CtiBehaviour | null;
  /** Has it a second listener for TLS, on the port that the formula gives it? */
  readonly tls: boolean;
  /** What is different until it is restarted; `down`: it does not run. */
  readonly atFirst: Partial<CtiRun> | 'down';
}

/** A host of the Peripheral Gateway. */
export interface HostSpec {
  readonly name: string;
  readonly cards: { readonly [N in FirstNetwork]: CardSpec } & { readonly other?: CardSpec };
  /** The card that stands first in the binding order as the site starts. */
  readonly first: Network;
  readonly cti: CtiSpec;
  /** Another program that holds the CTI port of the visible card, so that the CTI Server cannot have it. */
  readonly taken: OtherProgram | null;
  /** An address that the host had when its CTI Server was started, and has no longer. */
  readonly gone: string | null;
  /** The card that stood first until the order was changed, while the CTI Server of now ran already; null where it was not changed. */
  readonly firstBefore: FirstNetwork | null;
}

export interface DialerSpec {
  readonly name: string;
  readonly card: CardSpec;
  /** What its properties say. */
  readonly endpoints: Readonly<Record<Side, Endpoint>>;
  /** Protocol version that it asks for. */
  readonly version: number;
  /** Enable Secured Connection of its properties; null where this release has none. It speaks plain here whatever it says. */
  readonly secure: boolean | null;
}

/** One practice site: what stands where, and what is wrong with it. */
export interface SiteSpec {
  /** Stable: stands in incidents and is never renamed. */
  readonly id: string;
  readonly title: Message;
  readonly symptom: Message;
  readonly story: Message;
  readonly debrief: Debrief;
  readonly windows: Windows;
  /** Language of the Windows on all of its hosts. */
  readonly language: Language;
  /** ICM release, as the papers have it; null where they do not say. */
  readonly release: string | null;
  /** ICM instance: its number decides the CTI ports, its name stands in the registry. */
  readonly instance: number;
  readonly instanceName: string;
  /** The side in service as the site starts. */
  readonly active: Side;
  readonly hosts: Readonly<Record<Side, HostSpec>>;
  /** Address of the router to which both sides are connected. */
  readonly router: string;
  readonly dialer: DialerSpec;
  /** The side to which the dialer has its session as the site starts; null: it has none, and gets none. */
  readonly session: Side | null;
  /** Host names and what this site's name server gives for them. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** Ways that are not open; every other one is. */
  readonly paths: readonly PathRule[];
  /** What a session test from the laptop gives as the site starts, to what the dialer calls for each side. */
  readonly expected: Readonly<Record<Side, SessionOutcome>>;
  /** Status code of the sides whose test is rejected. */
  readonly expectedCodes: Readonly<Partial<Record<Side, number>>>;
}

/** A host's cards in binding order. */
export function inOrder(host: HostSpec, first: Network): readonly CardSpec[] {
  const { visible, private: between, other } = host.cards;
  const cards = [visible, between, ...(other === undefined ? [] : [other])];
  return [
    ...cards.filter((card) => card.network === first),
    ...cards.filter((card) => card.network !== first),
  ];
}
