import { versionReleases } from '../cti/versions';
import { sameEndpoint } from '../net/endpoint';
import { type Message, say } from '../text';
import { verifySession } from './dialer-steps';
import { asFound, type Scene } from './scene';
import { act, look } from './step';
import type { PlanBody } from './types';

/** The CTI Server does not take the protocol version that is asked for: the releases do not match. */
export function protocolVersionPlan(scene: Scene): PlanBody {
  const { side, here } = scene;
  return {
    cause: scene.cause,
    side,
    windows: here.windows,
    title: say('Bring the dialer and CTI Server {side} to releases that match', { side }),
    locked: null,
    impact: [
      say(
        'Nothing until a release is changed. A change of release interrupts the component that gets it, and needs a window of its own.',
      ),
    ],
    warnings: [
      say(
        'Address, port, listener and binding order are right: a rejection comes from the CTI Server itself. Change none of them.',
      ),
      say('Never change the release of both sides in one step.'),
    ],
    steps: [
      look('note-releases', say('Note the release of the dialer and of both CTI Servers'), [
        ...asFound(scene),
        ...askedFor(scene),
        say('Look at the version of badialer.exe and of ctisvr.exe in their properties, patches included.'),
      ]),
      look('decide-release', say('Decide which of them is to change'), [
        say(
          'Compare with Cisco’s compatibility tables for the release of the site. A dialer that was left out of an upgrade, or a side that was, is the first to look at.',
        ),
        say('If nothing was changed lately, hand over to Cisco TAC with the report.'),
      ]),
      act('match-releases', say('Have the one that lags behind brought to the site’s release'), [
        say(
          'Follow the upgrade guide of that release. On a CTI Server: one side at a time, the other proven in service first.',
        ),
      ]),
      verifySession(scene),
    ],
    rollback: [say('As the upgrade guide of that release says. Note the release before.')],
    order: null,
    expected: say('With matching releases the CTI Server takes the version that the dialer asks for.'),
  };
}

/** Which version a rejected try asked for, and with which release that version came. */
function askedFor({ here }: Scene): readonly Message[] {
  const asked = here.outcomes.flatMap((one) =>
    one.kind === 'rejected' &&
    one.told?.version != null &&
    (one.target === null || here.dialed === null || sameEndpoint(one.target, here.dialed.value))
      ? [one.told.version]
      : [],
  );
  return [...new Set(asked)].slice(0, 4).map((version) => {
    const known = versionReleases.find((one) => one.version === version);
    return known?.certain === true
      ? say('A test asked for protocol version {version}, which came with {release}.', {
          version,
          release: known.release,
        })
      : say('A test asked for protocol version {version}.', { version });
  });
}
