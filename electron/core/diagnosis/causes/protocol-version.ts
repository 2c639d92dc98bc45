import { statusGroup } from '../../cti/status';
import type { Side } from '../../net/ports';
import { say } from '../../text';
import { testFromDialer } from '../checks';
import { dialedText } from '../reading';
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
