import type { Owner } from '../core/case/types';
import { type Side, sides } from '../core/net/ports';
import { type Message, say } from '../core/text';
import type { AddressOfCase } from './address-map';
import { edgeAddress } from './paths';
import type { SiteSpec } from './site-spec';
import type { Network } from './types';

const cards: Readonly<Record<Side, Readonly<Record<Network, Message>>>> = {
  A: {
    visible: say('side A, visible card'),
    private: say('side A, private card'),
    other: say('side A, third card'),
  },
  B: {
    visible: say('side B, visible card'),
    private: say('side B, private card'),
    other: say('side B, third card'),
  },
};

const own: Readonly<Record<Owner, Message>> = {
  A: say('side A, its own address for itself'),
  B: say('side B, its own address for itself'),
  dialer: say('dialer, its own address for itself'),
};

/**
 * Every address of a practice site. Only the cards of the two hosts may be contacted from
 * outside: they are what a technician would test. The laptop is no part of the site, but
 * its connections show in the hosts' netstat.
 */
export function addressesOf(spec: SiteSpec, slot: number): readonly AddressOfCase[] {
  return [
    ...sides.flatMap((side) => addressesOfHost(spec, side, slot)),
    { shown: spec.dialer.card.address, what: say('dialer'), open: false },
    ownAddress('dialer', spec.dialer.card.address, slot),
    { shown: spec.router, what: say('router'), open: false },
    { shown: '10.1.8.77', real: '127.0.0.1', what: say('this laptop'), open: false },
    ...spec.paths.map(
      ({ to }, index): AddressOfCase => ({
        shown: to,
        real: edgeAddress(slot, index),
        what: say('what lies on the way'),
        open: false,
        edge: true,
      }),
    ),
  ];
}

function addressesOfHost(spec: SiteSpec, side: Side, slot: number): readonly AddressOfCase[] {
  const host = spec.hosts[side];
  return [
    ...Object.values(host.cards).map((card) => ({
      shown: card.address,
      what: cards[side][card.network],
      open: true,
    })),
    ownAddress(side, host.cards.visible.address, slot),
    ...(host.gone === null
      ? []
      : [{ shown: host.gone, what: say('an address that no host has now'), open: false }]),
  ];
}

/** The 127.0.0.1 of a host, which every host has for itself. */
function ownAddress(host: Owner, address: string, slot: number): AddressOfCase {
  const last = address.split('.')[3];
  return { shown: '127.0.0.1', real: `127.127.${slot}.${last}`, what: own[host], open: false, own: host };
}
