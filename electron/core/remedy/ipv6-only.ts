import { say } from '../text';
import { aroundChange } from './around-change';
import { hasNetCmdlets, openCard } from './card-clicks';
import { isSafeName } from './commands';
import { asFound, hostOf, type Scene } from './scene';
import { serviceImpact, serviceWarnings } from './service-steps';
import { act, look } from './step';
import type { FixStep, PlanBody } from './types';

/** The CTI Server listens on an IPv6 address only. Cisco's staging guide wants IPv6 off. */
export function ipv6OnlyPlan(scene: Scene): PlanBody {
  const { side, here } = scene;
  return {
    cause: scene.cause,
    side,
    windows: here.windows,
    title: say('Let CTI Server {side} listen on its IPv4 address', { side }),
    locked: null,
    impact: [
      ...serviceImpact(scene),
      say('Other programs on this host that use IPv6 lose it: ask its owner.'),
    ],
    warnings: [
      ...serviceWarnings(scene),
      say(
        'A remote session may run over the card that is being changed. Have the console of {host} at hand.',
        {
          host: hostOf(here),
        },
      ),
    ],
    steps: [
      look(
        'look-at-ipv4',
        say('See that both cards have their IPv4 address'),
        [
          ...asFound(scene),
          say(
            'A visible card without an IPv4 address comes first: give it its address, and bring fresh evidence.',
          ),
          say('Keep the result: it is the way back.'),
        ],
        'ipconfig /all',
      ),
      ...aroundChange(scene, [switchOff(scene)], say('The CTI Server takes its address when it starts.')),
      act('if-unchanged', say('Only if the listener did not move'), [
        say('Undo the change on {host}: what does not help does not stay.', { host: hostOf(here) }),
        say(
          'Hand over to Cisco TAC with the report. What makes the CTI Server choose IPv6 is not documented.',
        ),
      ]),
    ],
    rollback: [
      say('Tick IPv6 again on the cards on which it was on, and restart side {side} the same way.', { side }),
    ],
    order: null,
    expected: say(
      'Likely, not documented: without IPv6 the CTI Server listens on an IPv4 address. On which one only the netstat after the restart tells.',
    ),
  };
}

function switchOff({ here }: Scene): FixStep {
  const names = here.adapters.filter((one) => one.addresses.length > 0).map((one) => one.name);
  const usable =
    hasNetCmdlets(here.windows) && names.length > 0 && names.length <= 4 && names.every(isSafeName);
  return act(
    'switch-ipv6-off',
    say('Switch IPv6 off on both cards'),
    [
      say('On {host}, for the visible and the private card:', { host: hostOf(here) }),
      openCard(here.windows),
      here.windows === '2000' || here.windows === '2003'
        ? say('IPv6 was added to this Windows by hand: take the tick off it in the list.')
        : say('Take the tick off Internet Protocol Version 6 (TCP/IPv6). The tick of version 4 stays.'),
      ...(usable ? [say('Or run this in PowerShell as an administrator, after a look at the names.')] : []),
    ],
    usable
      ? names.map((name) => `Disable-NetAdapterBinding -Name '${name}' -ComponentID ms_tcpip6`).join('\n')
      : null,
  );
}
