import { isLoopback } from '../../net/ipv4';
import { otherSide, type Side, sides } from '../../net/ports';
import { say } from '../../text';
import { captureAddresses, enterDialed, resolveName, stateRoles, testFromDialer } from '../checks';
import { dialedText, dialerHasSession, triesFromDialer } from '../reading';
import type { CaseFacts, Cause, Check, NameFact, SideFacts } from '../types';
import { type Answer, perSide } from './finding';
import { sourcesOf } from './missing';
import { mayBeTranslated } from './translated';

/**
 * The dialer calls a name, and the name leads to another address than the visible one of that side.
 *
 * What counts is what the dialer's own host makes of the name: other machines may have other hosts files
 * and other name servers.
 */
export const nameResolvesElsewhere: Cause = {
  id: 'name-resolves-elsewhere',
  title: say('The name that the dialer calls leads to another address'),
  headline: (side) =>
    say('The name that the dialer calls for CTI Server {side} leads to another address', { side }),
  needs: ['dialed', 'roles', 'name'],
  judge: (facts) => perSide('name-resolves-elsewhere', facts, (_, side) => judge(facts, side)),
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
  const { name } = here;
  if (name === null) {
    return {
      status: 'ruled-out',
      because: say('The dialer’s entry for CTI Server {side} holds an address, {dialed}.', {
        side,
        dialed: dialedText(here),
      }),
      cites: here.dialed.cites,
    };
  }
  const opened = triesFromDialer(here).filter(({ kind }) => kind === 'opened' || kind === 'rejected');
  if (dialerHasSession(here) || opened.length > 0) {
    return {
      status: 'ruled-out',
      because: say('By the name in {dialed} the dialer’s host reached CTI Server {side}.', {
        side,
        dialed: dialedText(here),
      }),
      cites: [...here.dialerSessions.map((one) => one.cite), ...sourcesOf(opened)],
    };
  }
  return name.atDialer.length > 0 ? atDialer(facts, side, name) : unseen(facts, side, name);
}

function atDialer(facts: CaseFacts, side: Side, name: NameFact): Answer {
  const here = facts.sides[side];
  const found = name.atDialer.join(', ');
  const values = { side, name: name.name, found, visible: here.visible?.value ?? '' };
  const cites = [...name.cites, ...(here.dialed?.cites ?? [])];
  const wrong = name.atDialer.filter((address) => isElsewhere(facts, side, address));
  const right = name.atDialer.filter((address) => here.visible?.value === address);
  if (name.disputed) {
    return {
      status: wrong.length > 0 ? 'possible' : 'unknown',
      because: say(
        'Of what was brought of the dialer’s host, several pieces tell of the name {name}, and they differ: {found}. Which of them holds now is not known.',
        values,
      ),
      cites,
      check: resolveName(side),
    };
  }
  if (wrong.length === 0 && right.length === name.atDialer.length) {
    return {
      status: name.certain ? 'ruled-out' : 'unknown',
      because: name.certain
        ? say(
            'On the dialer’s host the name {name} leads to {found}, the visible address of side {side}.',
            values,
          )
        : say(
            'nslookup on the dialer’s host gives {found} for {name}, the visible address of side {side}. It passes the hosts file by, so where the name leads there is not shown.',
            values,
          ),
      cites,
      check: name.certain ? null : resolveName(side),
    };
  }
  if (
    wrong.length > 0 &&
    wrong.length === name.atDialer.length &&
    wrong.every((one) => mayBeTranslated(facts, one))
  ) {
    return {
      status: 'possible',
      because: say(
        'On the dialer’s host the name {name} leads to {found}, which is no address of the host of side {side}. The dialer stands on another network than both hosts, so its calls may be translated on the way.',
        values,
      ),
      cites,
      check: name.certain ? testFromDialer(side) : resolveName(side),
    };
  }
  if (wrong.length === name.atDialer.length && name.certain) {
    return { status: 'confirmed', because: whereItLeads(facts, side, name, wrong[0] ?? ''), cites };
  }
  return {
    status: wrong.length > 0 ? 'possible' : 'unknown',
    because:
      wrong.length > 0 && wrong.length === name.atDialer.length
        ? say(
            'nslookup on the dialer’s host gives {found} for {name}, and not the visible address of side {side}. It passes the hosts file by, so a ping of the name has to show it.',
            values,
          )
        : wrong.length > 0
          ? say(
              'On the dialer’s host the name {name} leads to several addresses: {found}. Not all of them are the visible one of side {side}.',
              values,
            )
          : say(
              'On the dialer’s host the name {name} leads to {found}. Which network that address stands on was not said.',
              values,
            ),
    cites,
    check: name.certain ? whereItStands(here, wrong.length > 0) : resolveName(side),
  };
}

/** Where the name leads is known: of several addresses a try tells which is called; of a strange one, whose it is lacks. */
function whereItStands({ side, visible, private: own }: SideFacts, several: boolean): Check {
  if (several) return testFromDialer(side);
  return visible === null || own === null ? stateRoles(side) : captureAddresses(side);
}

/** Is it known not to be where this side's CTI Server is to be called? */
function isElsewhere(facts: CaseFacts, side: Side, address: string): boolean {
  const here = facts.sides[side];
  if (here.visible?.value === address) return false;
  if (isLoopback(address)) return true;
  const there = facts.sides[otherSide(side)];
  if (sides.some((name) => facts.sides[name].private?.value === address)) return true;
  const has = (one: SideFacts) => one.adapters.some((card) => card.addresses.includes(address));
  if (there.visible?.value === address || (has(there) && !has(here))) return true;
  return here.adaptersWhole && !has(here);
}

function whereItLeads(facts: CaseFacts, side: Side, { name }: NameFact, address: string) {
  const values = { side, name, address, other: otherSide(side) };
  if (sides.some((one) => facts.sides[one].private?.value === address)) {
    return say(
      'On the dialer’s host the name {name} leads to {address}, a private address; for CTI Server {side} it should lead to the visible one.',
      values,
    );
  }
  const there = facts.sides[otherSide(side)];
  if (there.visible?.value === address || there.adapters.some((one) => one.addresses.includes(address))) {
    return say(
      'On the dialer’s host the name {name} leads to {address}, an address of side {other}, not of side {side}.',
      values,
    );
  }
  return say(
    'On the dialer’s host the name {name} leads to {address}, which is no address of the host of side {side}.',
    values,
  );
}

/** Nothing shows what the dialer's host makes of the name. */
function unseen(facts: CaseFacts, side: Side, name: NameFact): Answer {
  const here = facts.sides[side];
  const nameless = triesFromDialer(here).filter(({ kind }) => kind === 'name-not-found');
  if (name.notFound || nameless.length > 0) {
    return {
      status: 'possible',
      because: say(
        'On the dialer’s host the name {name} gave no address, so CTI Server {side} is not called there.',
        {
          name: name.name,
          side,
        },
      ),
      cites: [...name.cites, ...sourcesOf(nameless)],
      check: resolveName(side),
    };
  }
  const longer = name.suffixed.value.filter((address) => isElsewhere(facts, side, address));
  if (longer.length > 0) {
    return {
      status: 'possible',
      because: say(
        'The hosts file of the dialer’s host has the name {name} with a domain behind it alone, and gives it {found}, which is not the visible address of side {side}. Whether Windows appends that domain there was not seen: a ping of the name shows it.',
        { name: name.name, found: longer.join(', '), side },
      ),
      cites: name.suffixed.cites,
      check: resolveName(side),
    };
  }
  const wrong = name.elsewhere.value.filter((address) => isElsewhere(facts, side, address));
  if (wrong.length > 0) {
    return {
      status: 'possible',
      because: say(
        'On another machine the name {name} leads to {found}, which is not the visible address of side {side}. What the dialer’s host makes of it was not seen.',
        { name: name.name, found: wrong.join(', '), side },
      ),
      cites: name.elsewhere.cites,
      check: resolveName(side),
    };
  }
  return {
    status: 'unknown',
    because: say('The dialer calls the name {dialed}. To which address it leads is not known.', {
      dialed: dialedText(here),
    }),
    cites: here.dialed?.cites ?? [],
    check: resolveName(side),
  };
}
