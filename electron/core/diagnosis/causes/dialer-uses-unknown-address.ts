import { isLinkLocal, isLoopback, parseIPv4 } from '../../net/ipv4';
import { type Side, sides } from '../../net/ports';
import { say } from '../../text';
import { captureAddresses, correctEntry, enterDialed, testFromDialer } from '../checks';
import { answersAt } from '../facts/dialed-port';
import { dialedText, failures } from '../reading';
import type { CaseFacts, Cause, SideFacts } from '../types';
import { type Answer, perSide } from './finding';
import { sourcesOf } from './missing';
import { reachedFromDialer } from './path';
import { mayBeTranslated } from './translated';

/** The dialer was given an address that is none of either host's: a slip, a host that was replaced, an address of before. */
export const dialerUsesUnknownAddress: Cause = {
  id: 'dialer-uses-unknown-address',
  title: say('The dialer calls an address that neither host has'),
  headline: (side) =>
    say('The dialer calls an address for CTI Server {side} that neither host has', { side }),
  needs: ['dialed', 'adapters'],
  judge: (facts) => perSide('dialer-uses-unknown-address', facts, (_, side) => judge(facts, side)),
};

function judge(facts: CaseFacts, side: Side): Answer {
  const here = facts.sides[side];
  if (here.dialed === null) {
    return {
      status: 'unknown',
      because: say('What the dialer dials for CTI Server {side} is not known.', { side }),
      check: enterDialed(side),
    };
  }
  const { address } = here.dialed.value;
  const values = { side, dialed: dialedText(here) };
  const { cites } = here.dialed;
  if (parseIPv4(address) === null) {
    return {
      status: 'ruled-out',
      because: say('The dialer’s entry {dialed} holds a name, no address.', values),
      cites,
    };
  }
  const answers = answersAt(here.outcomes, here.dialed.value);
  const reached = reachedFromDialer(facts, here);
  if (reached !== null) return reached;
  if (answers.length > 0) {
    return {
      status: 'ruled-out',
      because: say('Something answers at {dialed}, where the dialer calls.', values),
      cites: sourcesOf(answers),
    };
  }
  const owner = sides.find((name) => hasAddress(facts.sides[name], address));
  if (owner !== undefined) {
    return {
      status: 'ruled-out',
      because: say('The dialer calls {dialed}, an address of side {owner}.', { ...values, owner }),
      cites: [...cites, ...cardsWith(facts.sides[owner], address)],
    };
  }
  if (isLoopback(address)) {
    const host = sides.find((name) =>
      facts.dialerAddresses.some((one) => hasAddress(facts.sides[name], one)),
    );
    if (host === side) {
      return {
        status: 'ruled-out',
        because: say(
          'The dialer stands on the host of side {side}, and {dialed} is that host itself.',
          values,
        ),
        cites,
      };
    }
    if (host !== undefined || facts.dialerAddresses.length === 0) {
      return {
        status: 'possible',
        because: say(
          'The dialer calls {dialed}, its own host. That CTI Server {side} runs on that host was not seen.',
          values,
        ),
        cites,
        check: host === undefined ? testFromDialer(side) : correctEntry(side),
      };
    }
  }
  return unowned(facts, side, address);
}

/** By evidence, or by the site's word where the evidence does not show all addresses. */
function hasAddress({ adapters, adaptersWhole, visible, private: own }: SideFacts, address: string): boolean {
  if (adapters.some((one) => one.addresses.includes(address))) return true;
  return !adaptersWhole && (visible?.value === address || own?.value === address);
}

function cardsWith({ adapters }: SideFacts, address: string) {
  return adapters.filter((one) => one.addresses.includes(address)).flatMap((one) => one.cites);
}

/** No host is known to have it: confirmed only where all addresses of both are known. */
function unowned(facts: CaseFacts, side: Side, address: string): Answer {
  const here = facts.sides[side];
  const open = sides.filter((name) => !facts.sides[name].adaptersWhole);
  const [first] = open.includes(side) ? [side] : open;
  const shown = (name: Side) => facts.sides[name].adapters.flatMap((one) => one.addresses).join(', ');
  const values = { side, dialed: dialedText(here), A: shown('A'), B: shown('B') };
  const cites = [
    ...(here.dialed?.cites ?? []),
    ...sides.flatMap((name) => facts.sides[name].adapters.flatMap((one) => one.cites.slice(-1))),
  ];
  if (first !== undefined) {
    return {
      status: open.length === sides.length ? 'unknown' : 'possible',
      because: say(
        'The dialer calls {dialed}. No evidence shows a host that has this address; the addresses of side {open} were not all seen.',
        { ...values, open: first },
      ),
      cites,
      check: captureAddresses(first),
    };
  }
  // A card that was renumbered, and a dialer that was given a wrong address, look alike where the form has that address.
  const lost = selfGiven(facts);
  if (lost !== null) {
    return {
      status: 'possible',
      because: say(
        'The dialer calls {dialed}, and no host has this address: side A has {A}, side B {B}. A card of side {lost} has only {address}, which Windows gave itself: what it had before is not known.',
        { ...values, ...lost },
      ),
      cites,
    };
  }
  if (here.sessionsBeside.length > 0) {
    return {
      status: 'possible',
      because: say(
        'The dialer calls {dialed}, and no host has this address: side A has {A}, side B {B}. A connection that may be the dialer’s stands on that port of side {side}, so its calls may be translated on the way.',
        values,
      ),
      cites: [...cites, ...here.sessionsBeside.slice(0, 2)],
      check: testFromDialer(side),
    };
  }
  if (here.netstat !== 'read' && facts.dialerNetstat !== 'read' && failures(here).length === 0) {
    return {
      status: 'possible',
      because: say(
        'The dialer calls {dialed}, and no host has this address: side A has {A}, side B {B}. Nothing shows that its calls do not arrive; they may be translated on the way.',
        values,
      ),
      cites,
      check: testFromDialer(side),
    };
  }
  if (mayBeTranslated(facts, address)) {
    return {
      status: 'possible',
      because: say(
        'The dialer calls {dialed}, and no host has this address: side A has {A}, side B {B}. The dialer stands on another network than both, so its calls may be translated on the way.',
        values,
      ),
      cites,
      check: testFromDialer(side),
    };
  }
  const wasIts = sides.some((name) => facts.statedAddresses[name].includes(address));
  return {
    status: wasIts ? 'possible' : 'confirmed',
    because: wasIts
      ? say(
          'The dialer calls {dialed}, which the site form gives to a host and no host has: side A has {A}, side B {B}. The host may have been given another address.',
          values,
        )
      : say(
          'The dialer calls {dialed} for CTI Server {side}, and no host has this address: side A has {A}, side B {B}.',
          values,
        ),
    cites,
  };
}

/** A card without any address but one of 169.254, and the site form knows of no network there. */
function selfGiven(facts: CaseFacts): { readonly lost: Side; readonly address: string } | null {
  for (const lost of sides) {
    const card = facts.sides[lost].adapters.find(
      ({ addresses }) =>
        addresses.length > 0 &&
        addresses.every((one) => isLinkLocal(one) && !facts.statedAddresses[lost].includes(one)),
    );
    if (card !== undefined) return { lost, address: card.addresses[0] ?? '' };
  }
  return null;
}
