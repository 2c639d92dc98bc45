import { type Side, sides } from '../core/net/ports';
import { type Message, say } from '../core/text';
import type { AddressOfCase } from './address-map';
import type { SiteSpec } from './site-spec';
import type { Network } from './types';

const cards: Readonly<Record<Side, Readonly<Record<Network, Message>>>> = {
  A: { visible: say('side A, visible card'), private: say('side A, private card') },
  B: { visible: say('side B, visible card'), private: say('side B, private card') },
};

/**
 * Every address of a practice site. Only the cards of the two hosts may be contacted from
 * outside: they are what a technician would test. The laptop is no part of the site, but
 * its connections show in the hosts' netstat.
 */
export function addressesOf(spec: SiteSpec): readonly AddressOfCase[] {
  return [
    ...sides.flatMap((side) =>
      Object.values(spec.hosts[side].cards).map((card) => ({
        shown: card.address,
        what: cards[side][card.network],
        open: true,
      })),
    ),
    { shown: spec.dialer.card.address, what: say('dialer'), open: false },
    { shown: spec.router, what: say('router'), open: false },
    { shown: '10.1.8.77', real: '127.0.0.1', what: say('this laptop'), open: false },
  ];
}
