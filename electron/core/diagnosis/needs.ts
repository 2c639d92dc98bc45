import { sides } from '../net/ports';
import { type Message, say } from '../text';
import type { CaseFacts, Cause, Need, Rule, SideFacts } from './types';

const words: Readonly<Record<Need, Message>> = {
  dialed: say('what the dialer dials'),
  netstat: say('the whole netstat of the CTI Server’s host'),
  roles: say('which address is the visible one and which the private one'),
  order: say('the order of the network cards'),
  adapters: say('every address of the CTI Server’s host'),
  start: say('whether the CTI Server was started before the order was changed'),
  active: say('which side is active'),
  instance: say('the number of the ICM instance'),
  name: say('where the name leads on the dialer’s host'),
  'try-from-dialer': say('a try to connect from the dialer’s host'),
  'session-test': say('an answer of the CTI Server to a session request'),
  'dialer-routes': say('the routes of the dialer’s host'),
  arp: say('the physical address that other hosts know for it'),
  events: say('Windows’ event log'),
  secure: say('whether the dialer asks for a secured connection'),
  processes: say('which process holds the port'),
};

/** What each cause rests on, and of which sides it was not brought. */
export function rulesOf(facts: CaseFacts, causes: readonly Cause[]): readonly Rule[] {
  return causes.map(({ id, needs }) => ({
    cause: id,
    needs: needs.map((need) => ({
      need,
      words: words[need],
      missing: sides.filter((side) => !isGiven[need](facts.sides[side], facts)),
    })),
  }));
}

const isGiven: Readonly<Record<Need, (side: SideFacts, facts: CaseFacts) => boolean>> = {
  dialed: (side) => side.dialed !== null,
  netstat: (side) => side.netstat === 'read' && side.tableWhole,
  roles: (side) => side.visible !== null && side.private !== null,
  order: (side) => side.orders.length > 0 && side.ordersAgree !== false && !side.orderOlder,
  adapters: (side) => side.adaptersWhole,
  start: (side) => side.orderNewer.length > 0,
  active: (side) => side.activity !== 'unknown',
  instance: (_, facts) => facts.instanceStated,
  // Where the dialer calls an address, no name has to lead anywhere.
  name: (side) => side.dialed !== null && (side.name === null || side.name.certain || side.name.notFound),
  'try-from-dialer': (side) =>
    side.dialerRows > 0 || side.outcomes.some((one) => one.from === 'dialer' && one.target !== null),
  'session-test': (side) => side.outcomes.some(({ kind }) => kind === 'opened' || kind === 'rejected'),
  'dialer-routes': (_, facts) => facts.dialerBrought.includes('route'),
  arp: (side, facts) => facts.dialerBrought.includes('arp') && side.adapters.length > 0,
  events: (side) => side.brought.includes('event-log'),
  secure: (_, facts) => facts.secure !== null,
  processes: (side) => side.holder !== null && side.holder.image !== null,
};
