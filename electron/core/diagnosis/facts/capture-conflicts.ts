import type { Case } from '../../case/types';
import { formatEndpoint } from '../../net/endpoint';
import { otherSide, type Side } from '../../net/ports';
import { say } from '../../text';
import type { CaseFacts, Conflict } from '../types';
import { answersAt } from './dialed-port';
import { citeRange, partsOf } from './evidence';
import { capturedHosts, carriesOtherSide, isStrange, type SideReading } from './side-reading';

type Facts = Omit<CaseFacts, 'conflicts'>;
type Readings = Readonly<Record<Side, SideReading>>;

/** Captures of a side that do not go together, or are another host's. */
export function captureConflicts(
  input: Case,
  facts: Facts,
  side: Side,
  readings: Readings,
): readonly Conflict[] {
  return [
    ...whoseTheyAre(input, facts, side, readings),
    ...ordersThatDiffer(facts, side, readings[side]),
    ...answersDenied(facts, side),
    ...staticNeighbours(facts, side),
    ...ofLinux(input, side),
  ];
}

/** Captures of another host, of several, or of one at two moments of which nobody knows the order. */
function whoseTheyAre(input: Case, facts: Facts, side: Side, readings: Readings): readonly Conflict[] {
  const found: Conflict[] = [];
  const reading = readings[side];
  const stated = input.site.sides[side];
  const { orders, disputed, netstatCites } = facts.sides[side];
  const captured = [...capturedHosts(input.evidence, side)];
  const adapterCites = orders.flatMap((order) => order.cites);
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
  return found;
}

function ordersThatDiffer(facts: Facts, side: Side, { adapters }: SideReading): readonly Conflict[] {
  const found: Conflict[] = [];
  const { orders, ordersAgree } = facts.sides[side];
  const adapterCites = orders.flatMap((order) => order.cites);
  if (adapters.disputed) {
    found.push({
      side,
      message: say(
        'Two captures of ipconfig /all of side {side} differ, and which one is newer is not known. The order counts as not seen.',
        { side },
      ),
      cites: adapterCites,
    });
  } else if (adapters.exportsDiffer) {
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
  return found;
}

/** Something answered where the table shows no listener. */
function answersDenied(facts: Facts, side: Side): readonly Conflict[] {
  const found: Conflict[] = [];
  const { disputed, dialedPort, dialed, outcomes, netstatCites } = facts.sides[side];
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
  return found;
}

/** Static entries of neighbours: calls go by them, whatever the card of the address is. */
function staticNeighbours(facts: Facts, side: Side): readonly Conflict[] {
  return facts.sides[side].staticEntries.map(({ words, cites }) => ({ side, message: words, cites }));
}

function ofLinux(input: Case, side: Side): readonly Conflict[] {
  const found: Conflict[] = [];
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
