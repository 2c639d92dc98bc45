import type { Case } from '../../case/types';
import type { Side } from '../../net/ports';
import { say } from '../../text';
import type { CaseFacts, Conflict } from '../types';
import type { InstanceFact } from './instance';
import { type SideReading, shortName } from './side-reading';

type Facts = Omit<CaseFacts, 'conflicts'>;

/** Where the evidence of a side speaks against the site form: its host's name, the roles of its addresses, the addresses themselves. */
export function formConflicts(
  input: Case,
  facts: Facts,
  side: Side,
  reading: SideReading,
): readonly Conflict[] {
  const found: Conflict[] = [];
  const stated = input.site.sides[side];
  const { host, orders, netstatCites } = facts.sides[side];
  const adapterCites = orders.flatMap((order) => order.cites);

  if (
    stated.host !== null &&
    host !== null &&
    host.cites.length > 0 &&
    shortName(stated.host) !== shortName(host.value)
  ) {
    found.push({
      side,
      message: say('The site form names the host of side {side} {stated}; its ipconfig /all says {found}.', {
        side,
        stated: stated.host,
        found: host.value,
      }),
      cites: host.cites,
    });
  }
  if (reading.roles.reversed) {
    const seen = [reading.roles.visible, reading.roles.private].filter((one) => one !== null);
    found.push({
      side,
      message: say(
        'On side {side} the traffic to the router and to the other side shows the visible and the private address the other way round than the site form. The traffic counts.',
        { side },
      ),
      cites: seen.flatMap((one) => one.cites),
    });
  }
  if (reading.roles.contested) {
    found.push({
      side,
      message: say(
        'What was captured speaks against the visible and the private address that the site form gives to side {side}: traffic of one network on the other, or a dialer whose own network is the stated private one. Which is which counts as not known.',
        { side },
      ),
      cites: netstatCites,
    });
  }
  const own = reading.adapters.addresses;
  for (const [role, address] of [
    ['visible', stated.visible],
    ['private', stated.private],
  ] as const) {
    if (address !== null && !reading.adapters.hides && own.size > 0 && !own.has(address)) {
      const values = { side, address, found: [...own].join(', ') };
      found.push({
        side,
        message:
          role === 'visible'
            ? say(
                'The site form gives side {side} the visible address {address}; its adapters have {found}. The adapters count.',
                values,
              )
            : say(
                'The site form gives side {side} the private address {address}; its adapters have {found}. The adapters count.',
                values,
              ),
        cites: adapterCites,
      });
    }
  }
  return found;
}

/** An address that the two sides are both given. */
export function sharedAddresses(facts: Facts): readonly Conflict[] {
  const { A, B } = facts.sides;
  const shared = [A.visible, A.private].flatMap((one) =>
    one !== null && [B.visible, B.private].some((other) => other?.value === one.value) ? [one] : [],
  );
  return shared.map((one) => ({
    side: null,
    message: say('Side A and side B are both given the address {address}. A host has its own.', {
      address: one.value,
    }),
    cites: one.cites,
  }));
}

/** The instance on the form against those that the hosts' own traffic shows. */
export function instanceConflicts(
  stated: number | null,
  contradicted: InstanceFact['contradicted'],
): readonly Conflict[] {
  if (stated === null || contradicted.length === 0) return [];
  const shown = [...new Set(contradicted.map(({ instance }) => instance))].sort((one, other) => one - other);
  return [
    {
      side: null,
      message: say(
        'The site form says instance {stated}; the ports of the Peripheral Gateway’s own traffic are those of instance {shown}. The form does not count: check the number.',
        { stated, shown: shown.join(', ') },
      ),
      cites: contradicted.slice(0, 3).map(({ cite }) => cite),
    },
  ];
}
