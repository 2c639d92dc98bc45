import { readCtiPort, type Side } from '../../net/ports';
import { say } from '../../text';
import { captureOnceListening, decideInstance, stateInstance } from '../checks';
import { otherPortAt } from '../other-port';
import { dialedText, dialerHasSession, isDoubtful, isFirm, listenersText } from '../reading';
import type { CaseFacts, Cause, Check } from '../types';
import { type Answer, perSide } from './finding';
import { notDecided, notFirm, notSeenToBeCti, showsListener } from './missing';

/** The dialer calls the default port of another ICM instance: 40 apart for each instance (Cisco's port guide). */
export const wrongInstance: Cause = {
  id: 'wrong-instance',
  title: say('The dialer calls the port of another instance'),
  headline: (side) => say('The dialer calls CTI Server {side} on the port of another instance', { side }),
  needs: ['dialed', 'netstat', 'instance'],
  judge: (facts) => perSide('wrong-instance', facts, (_, side) => judge(facts, side)),
};

function judge(facts: CaseFacts, side: Side): Answer {
  const here = facts.sides[side];
  const { state, listeners, cites } = here.dialedPort;
  const called = here.dialed === null ? null : readCtiPort(here.dialed.value.port);
  if (isDoubtful(here)) return notSeenToBeCti(here, side);
  const values = { side, dialed: dialedText(here), found: listenersText(listeners) };
  switch (state) {
    case 'other-port': {
      if (!isFirm(here)) return notFirm(here, side);
      const other = otherPortAt(facts, side);
      if (other?.kind !== 'instance' || called === null) {
        return {
          status: 'ruled-out',
          because: say(
            'What listens on side {side}, {found}, is not the same port of another instance.',
            values,
          ),
          cites,
        };
      }
      const found = {
        ...values,
        found: listenersText(other.listeners),
        instance: other.listeners[0]?.formula?.instance ?? '',
        called: called.instance,
      };
      return other.certain
        ? {
            status: 'confirmed',
            because: say(
              'The dialer calls {dialed}, the port of instance {called}. This Peripheral Gateway is of instance {instance}, and CTI Server {side} listens on {found}.',
              found,
            ),
            cites: [
              ...other.listeners.map((one) => one.cite),
              ...(here.dialed?.cites ?? []),
              ...here.netstatCites,
            ],
          }
        : {
            status: 'possible',
            because: say(
              'The dialer calls {dialed}, the port of instance {called}; side {side} listens on {found}, the port of instance {instance}. Which instance is meant decides.',
              found,
            ),
            cites: [...other.listeners.map((one) => one.cite), ...(here.dialed?.cites ?? [])],
            check: whatDecides(facts, side, called.instance),
          };
    }
    case 'right':
    case 'private':
    case 'loopback':
    case 'gone':
    case 'other-adapter':
    case 'elsewhere':
      if (called !== null && facts.instanceStated && called.instance !== facts.instance) {
        return {
          status: 'possible',
          because: say(
            'The dialer calls {dialed}, the port of instance {called}; this Peripheral Gateway is of instance {instance}. What listens there may be the CTI Server of that other instance.',
            { ...values, called: called.instance, instance: facts.instance ?? '' },
          ),
          cites: [...cites, ...(here.dialed?.cites ?? [])],
        };
      }
      if (called !== null && !facts.instanceStated && !dialerHasSession(here)) {
        const others = here.listeners.filter(
          ({ formula }) =>
            formula?.side === called.side &&
            formula.transport === called.transport &&
            formula.instance !== called.instance,
        );
        if (others.length > 0) {
          return {
            status: 'possible',
            because: say(
              'The dialer calls {dialed}, the port of instance {called}; side {side} listens on {found} too. Which instance is meant decides.',
              { ...values, called: called.instance, found: listenersText(others) },
            ),
            cites: [...cites, ...others.map((one) => one.cite)],
            check: stateInstance,
          };
        }
      }
      return {
        status: 'ruled-out',
        because:
          listeners.length > 0
            ? say('The port that the dialer calls is the one that listens on side {side}: {found}.', values)
            : say('Something answers at {dialed}, where the dialer calls.', values),
        cites,
      };
    default:
      return fromSettings(facts, side);
  }
}

/** The table is whole, and shows another instance's port. Where the dialer calls the stated one, that one does not listen. */
function whatDecides(facts: CaseFacts, side: Side, called: number): Check {
  if (!facts.instanceStated) return stateInstance;
  return called === facts.instance ? captureOnceListening(side) : decideInstance(side);
}

/** Without a table only the settings speak: a port of another instance than the stated one is a question. */
function fromSettings(facts: CaseFacts, side: Side): Answer {
  const here = facts.sides[side];
  const called = here.dialed === null ? null : readCtiPort(here.dialed.value.port);
  const off = called !== null && facts.instanceStated && called.instance !== facts.instance;
  if (!off || called === null || here.dialedPort.state === 'other-host') return notDecided(here, side);
  return {
    status: 'possible',
    because: say(
      'The dialer calls {dialed}, the port of instance {called}; this Peripheral Gateway is of instance {instance}.',
      { dialed: dialedText(here), called: called.instance, instance: facts.instance ?? '' },
    ),
    cites: here.dialed?.cites ?? [],
    check: showsListener(here, side),
  };
}
