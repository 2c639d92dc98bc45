import type { Case } from '../../case/types';
import { formatEndpoint } from '../../net/endpoint';
import { otherSide, type Side, sides } from '../../net/ports';
import { say } from '../../text';
import type { CaseFacts, Conflict } from '../types';
import { servesAlone } from './calls';
import { clockConflicts } from './clock-conflicts';
import { answersAt } from './dialed-port';
import { disputedPieces } from './disputed-pieces';
import { citeRange, partsOf } from './evidence';
import { capturedHosts, carriesOtherSide, isStrange, type SideReading, shortName } from './side-reading';

type Facts = Omit<CaseFacts, 'conflicts'>;

/** Pieces of evidence, or evidence and the site form, that do not go together. The evidence counts; the conflict is told. */
export function conflictsOf(
  input: Case,
  facts: Facts,
  readings: Readonly<Record<Side, SideReading>>,
): readonly Conflict[] {
  return [
    ...sides.flatMap((side) => sideConflicts(input, facts, side, readings)),
    ...sharedAddresses(facts),
    ...activityConflicts(input, facts),
    ...dialerConflicts(input, facts),
    ...sessionConflicts(input, facts),
    ...clockConflicts(input.evidence),
    ...disputedPieces(input, facts),
  ];
}

function sideConflicts(
  input: Case,
  facts: Facts,
  side: Side,
  readings: Readonly<Record<Side, SideReading>>,
): readonly Conflict[] {
  const reading = readings[side];
  const found: Conflict[] = [];
  const stated = input.site.sides[side];
  const { host, ordersAgree, orders, disputed, dialedPort, dialed, outcomes, netstatCites } =
    facts.sides[side];
  const captured = [...capturedHosts(input.evidence, side)];
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
  const there = otherSide(side);
  if (carriesOtherSide(reading, stated, readings[there], input.site.sides[there])) {
    found.push({
      side,
      message: say(
        'The evidence of side {side} carries an address of side {other}, or its host’s name. Check to which side it belongs.',
        {
          side,
          other: otherSide(side),
        },
      ),
      cites: adapterCites.length > 0 ? adapterCites : netstatCites,
    });
  } else if (captured.length > 1) {
    found.push({
      side,
      message: say(
        'Under side {side} lie captures of more than one host: {names}. Check which of them is side {side}.',
        { side, names: captured.join(', ') },
      ),
      cites: [...netstatCites, ...adapterCites].slice(0, 3),
    });
  } else if (isStrange(reading, stated, input.site.dialer)) {
    found.push({
      side,
      message: say(
        'The evidence of side {side} has neither the name nor an address of its host. Check where it was captured.',
        { side },
      ),
      cites: adapterCites.length > 0 ? adapterCites : netstatCites,
    });
  } else if (disputed) {
    found.push({
      side,
      message: say(
        'Two captures of the sockets of side {side} differ, and which of them holds now is not known. Neither confirms anything.',
        {
          side,
        },
      ),
      cites: netstatCites,
    });
  }
  if (reading.adapters.disputed) {
    found.push({
      side,
      message: say(
        'Two captures of ipconfig /all of side {side} differ, and which one is newer is not known. The order counts as not seen.',
        { side },
      ),
      cites: adapterCites,
    });
  } else if (reading.adapters.exportsDiffer) {
    found.push({
      side,
      message: say(
        'Two registry exports of side {side} name the adapters in different orders, and which one is newer is not known. The order counts as not seen.',
        { side },
      ),
      cites: adapterCites,
    });
  } else if (ordersAgree === false) {
    found.push({
      side,
      message: say(
        'On side {side} the registry and ipconfig /all name the adapters in different orders. The order counts as not seen.',
        {
          side,
        },
      ),
      cites: adapterCites,
    });
  }
  if (dialedPort.state === 'contradictory' && !disputed && dialed !== null) {
    const [answer] = answersAt(outcomes, dialed.value);
    found.push({
      side,
      message: say(
        'Something answered at {endpoint}, and the netstat of side {side} shows no listener there. One of the two is older.',
        {
          endpoint: formatEndpoint(dialed.value),
          side,
        },
      ),
      cites: [...netstatCites, ...(answer?.source ? [lineOf(answer.source)] : [])],
    });
  }
  for (const { evidence, part } of partsOf(input.evidence, side, 'ss')) {
    found.push({
      side,
      message: say(
        'A socket list of Linux stands under side {side}. The CTI Server runs on Windows, so it tells nothing about it.',
        {
          side,
        },
      ),
      cites: [citeRange(evidence, part.lines)],
    });
  }
  return found;
}

function lineOf(source: { evidence: string; lines: readonly [number, number] }) {
  return { evidence: source.evidence, first: source.lines[0], last: source.lines[1] };
}

function sharedAddresses(facts: Facts): readonly Conflict[] {
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

/** The dialer's addresses against the form's, and sessions of it that only one end or one capture shows. */
function sessionConflicts({ site }: Case, facts: Facts): readonly Conflict[] {
  const { address } = site.dialer;
  const found: Conflict[] = [];
  if (address !== null && facts.dialerAddresses.length > 0 && !facts.dialerAddresses.includes(address)) {
    found.push({
      side: null,
      message: say(
        'The site form gives the dialer the address {address}; its adapters have {found}. The adapters count.',
        { address, found: facts.dialerAddresses.join(', ') },
      ),
      cites: facts.dialerAddress?.cites ?? [],
    });
  }
  for (const side of sides) {
    const { unprovenSessions } = facts.sides[side];
    if (unprovenSessions.length > 0) {
      found.push({
        side,
        message: say(
          'A row shows a session from the dialer’s host to side {side}, and the other end, another capture or the name of the program speaks against it. It counts as not proven.',
          { side },
        ),
        cites: unprovenSessions.slice(0, 3),
      });
    }
    if (site.active === otherSide(side) && servesAlone(facts.sides[side], facts.sides[otherSide(side)])) {
      found.push({
        side,
        message: say(
          'Side {side} is stated to be idle, and it serves clients, while no CTI port listens on side {other}. Check which side is active now.',
          { side, other: otherSide(side) },
        ),
        cites: facts.sides[side].dialedPort.cites,
      });
    }
  }
  return found;
}

/** The dialer has its session on the side that is stated idle: the statement may be of an earlier moment. */
function activityConflicts({ site }: Case, facts: Facts): readonly Conflict[] {
  return sides.flatMap((side) => {
    const { dialerSessions } = facts.sides[side];
    const [session] = dialerSessions;
    if (site.active !== otherSide(side) || session === undefined) return [];
    return [
      {
        side,
        message: say(
          'Side {side} is stated to be idle, and the dialer has a session there, from {from}. Check which side is active now.',
          {
            side,
            from: session.from,
          },
        ),
        cites: [session.cite],
      },
    ];
  });
}

function dialerConflicts(input: Case, facts: Facts): readonly Conflict[] {
  if (input.symptom?.session !== 'none') return [];
  return sides.flatMap((side) =>
    facts.sides[side].dialerSessions.slice(0, 1).map((session) => ({
      side,
      message: say(
        'The dialer’s window is said to show no session; the netstat of side {side} shows one from {from}.',
        {
          side,
          from: session.from,
        },
      ),
      cites: [session.cite],
    })),
  );
}
