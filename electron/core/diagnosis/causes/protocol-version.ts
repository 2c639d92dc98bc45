import type { Outcome } from '../../case/types';
import { statusGroup } from '../../cti/status';
import type { Side } from '../../net/ports';
import { say } from '../../text';
import { testFromDialer } from '../checks';
import { dialedText, dialerHasSession, isAtDialed } from '../reading';
import type { Cause, SideFacts } from '../types';
import { type Answer, perSide } from './finding';
import { sourcesOf } from './missing';
import { codeText, isDialersOwn, lastAnswer, notRejected } from './rejection';

/** Codes by which a CTI Server refuses the protocol version, or what it does not know in it: 1, 48, 49. */
const isOfVersion = (code: number) => statusGroup(code) === 'version';

/**
 * The CTI Server does not take the protocol version that it is asked for: the releases of dialer and
 * Peripheral Gateway do not go together.
 */
export const protocolVersion: Cause = {
  id: 'protocol-version',
  title: say('The CTI Server does not take the protocol version'),
  headline: (side) => say('CTI Server {side} does not take the protocol version', { side }),
  needs: ['dialed', 'session-test', 'try-from-dialer'],
  judge: (facts) => perSide('protocol-version', facts, judge),
};

function judge(facts: SideFacts, side: Side): Answer {
  const both = rejectedAndOpened(facts);
  if (both !== null) return anotherVersionOpens(facts, side, both);
  const none = notRejected(facts, side, isOfVersion);
  if (none !== null) return none;
  const last = lastAnswer(facts);
  if (last === null || last.code === null) return withoutCode(facts, side);
  const values = {
    side,
    dialed: dialedText(facts),
    code: codeText(last.code),
    version: last.told?.version ?? '',
  };
  const asked = last.told?.version != null;
  const cites = [...sourcesOf([last]), ...facts.dialedPort.cites];
  if (isDialersOwn(last)) {
    return {
      status: 'confirmed',
      because: asked
        ? say(
            'CTI Server {side} rejected protocol version {version}, asked for from the dialer’s host at {dialed}, with status {code}. Address, port and listener are right.',
            values,
          )
        : say(
            'CTI Server {side} rejected the session that was asked for from the dialer’s host at {dialed} with status {code}: it does not take that protocol version. Address, port and listener are right.',
            values,
          ),
      cites,
    };
  }
  return {
    status: 'possible',
    because: asked
      ? say(
          'CTI Server {side} rejected protocol version {version} with status {code}. That was not the dialer’s own request: which version the dialer asks for is not shown.',
          values,
        )
      : say(
          'CTI Server {side} rejected a protocol version with status {code}. That was not the dialer’s own request: which version the dialer asks for is not shown.',
          values,
        ),
    cites,
    check: testFromDialer(side),
  };
}

interface BothAnswers {
  readonly rejected: Outcome;
  readonly opened: Outcome;
}

/**
 * A version that was rejected, and another one that opened a session since: the second does not take the first
 * back. It does where the dialer itself got in, or the same version did.
 */
function rejectedAndOpened(facts: SideFacts): BothAnswers | null {
  const opened = lastAnswer(facts);
  if (opened?.kind !== 'opened' || isDialersOwn(opened) || dialerHasSession(facts)) return null;
  const asked = facts.outcomes.filter((one) => isAtDialed(facts, one) && one.told?.version != null);
  const rejected = asked.findLast(
    ({ kind, code }) => kind === 'rejected' && code !== null && isOfVersion(code),
  );
  if (rejected === undefined || opened.told?.version == null) return null;
  const sameOpened = asked
    .slice(asked.indexOf(rejected) + 1)
    .some(({ kind, told }) => kind === 'opened' && told?.version === rejected.told?.version);
  return sameOpened ? null : { rejected, opened };
}

function anotherVersionOpens(facts: SideFacts, side: Side, { rejected, opened }: BothAnswers): Answer {
  return {
    status: 'possible',
    because: say(
      'CTI Server {side} rejected protocol version {version} with status {code}, and opened a session with version {opened}. Neither was the dialer’s own request: which version the dialer asks for is not shown.',
      {
        side,
        version: rejected.told?.version ?? '',
        code: codeText(rejected.code ?? 0),
        opened: opened.told?.version ?? '',
      },
    ),
    cites: [...sourcesOf([rejected, opened]), ...facts.dialedPort.cites],
    check: testFromDialer(side),
  };
}

function withoutCode(facts: SideFacts, side: Side): Answer {
  return {
    status: 'possible',
    because: say(
      'CTI Server {side} rejected the session at {dialed}. The status that it gave is not known.',
      {
        side,
        dialed: dialedText(facts),
      },
    ),
    check: testFromDialer(side),
  };
}
