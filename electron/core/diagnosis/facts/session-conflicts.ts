import type { Case } from '../../case/types';
import { otherSide, sides } from '../../net/ports';
import { say } from '../../text';
import type { CaseFacts, Conflict } from '../types';
import { servesAlone } from './calls';

type Facts = Omit<CaseFacts, 'conflicts'>;

/** Sessions that only one end shows, or that speak against what was stated of the sides, the dialer and its window. */
export function sessionConflicts(input: Case, facts: Facts): readonly Conflict[] {
  return [
    ...activityConflicts(input, facts),
    ...windowConflicts(input, facts),
    ...dialersConflicts(input, facts),
  ];
}

/** The dialer's addresses against the form's, and sessions of it that only one end or one capture shows. */
function dialersConflicts({ site }: Case, facts: Facts): readonly Conflict[] {
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

function windowConflicts(input: Case, facts: Facts): readonly Conflict[] {
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
