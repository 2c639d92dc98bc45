import { isHostName } from '../net/endpoint';
import { parseIPv4 } from '../net/ipv4';
import { type Message, say } from '../text';
import { hasNetCmdlets, openCard, openIPv4 } from './card-clicks';
import { isSafeName } from './commands';
import { cycleDialer, dialerImpact, verifySession } from './dialer-steps';
import { hostSettings } from './host-settings';
import { asFound, hostOf, type Scene } from './scene';
import { act, look } from './step';
import type { FixStep, PlanBody } from './types';

/** The dialer calls a name, and on its host the name leads to another address than the visible one. */
export function nameResolvesElsewherePlan(scene: Scene): PlanBody {
  const { side, here } = scene;
  const name = dialedName(scene);
  const visible = here.visible?.value ?? null;
  return {
    cause: scene.cause,
    side,
    windows: here.windows,
    title: say('Let the name that the dialer calls lead to the visible address of side {side}', { side }),
    locked:
      visible === null
        ? say(
            'The visible address of side {side} is not known. Enter it in step 1, or bring its ipconfig /all.',
            {
              side,
            },
          )
        : null,
    impact: [
      ...dialerImpact,
      say('A DNS record serves every host that asks for the name: its owner decides.'),
    ],
    warnings: [
      say(
        'Programs between the two sides may use the name of the private address on purpose. Correct the name that the dialer calls, and no other.',
      ),
    ],
    steps: [
      look(
        'look-at-name',
        say('See on the dialer’s host where the name leads'),
        [
          ...asFound(scene),
          ...(name === null ? [say('The name is the one in the Dialer Properties.')] : []),
          say(
            'ping shows the address that programs get; nslookup asks the DNS server only, and does not look into the hosts file.',
          ),
        ],
        name === null ? null : `ping -n 1 ${name}\nnslookup ${name}`,
      ),
      look(
        'look-at-hosts',
        say('Look into the hosts file of the dialer’s host'),
        [say('A line there outranks DNS. Note what stands there: it is the way back.')],
        'type %SystemRoot%\\system32\\drivers\\etc\\hosts',
      ),
      act('correct-name', say('Correct the line or the record'), wanted(name, visible)),
      stopRegistration(scene),
      look(
        'forget-name',
        say('Let the dialer’s host forget the old answer'),
        [say('Run this there, then see again where the name leads.')],
        'ipconfig /flushdns',
      ),
      cycleDialer(),
      verifySession(scene),
    ],
    rollback: [
      say('Put the line or the record back as noted, and switch the registration on again where it was on.'),
      say('Then let the dialer’s host forget the answer, and stop and start the dialer.'),
    ],
    order: null,
    expected: say(
      'The dialer then calls the visible address of side {side}. A stale answer may live on in name servers for a while.',
      {
        side,
      },
    ),
  };
}

function dialedName({ here }: Scene): string | null {
  const address = here.dialed?.value.address ?? null;
  return address !== null && parseIPv4(address) === null && isHostName(address) ? address : null;
}

function wanted(name: string | null, visible: string | null): readonly Message[] {
  const value =
    visible === null
      ? []
      : [
          name === null
            ? say('The name must give {visible}, and no other address.', { visible })
            : say('{name} must give {visible}, and no other address.', { name, visible }),
        ];
  return [
    ...value,
    say('In the hosts file: correct the line, or take it out where DNS gives the right address.'),
    say('In DNS: the owner of the zone corrects the record, and removes the one of the private address.'),
  ];
}

/** Cisco's staging guide wants the private card not to register itself in DNS. */
function stopRegistration({ here, side, evidence }: Scene): FixStep {
  const own = here.private?.value ?? null;
  const card = hostSettings(evidence, side).card(own).name;
  const command =
    card !== null && isSafeName(card) && hasNetCmdlets(here.windows)
      ? `Set-DnsClient -InterfaceAlias '${card}' -RegisterThisConnectionsAddress $false`
      : null;
  return act(
    'stop-registration',
    say('Keep the private card out of DNS'),
    [
      own === null
        ? say('On {host}, the private card:', { host: hostOf(here) })
        : say('On {host}, the private card ({address}):', { host: hostOf(here), address: own }),
      openCard(here.windows),
      openIPv4(here.windows),
      say(
        'Advanced, tab DNS: clear “Register this connection’s addresses in DNS”. Otherwise the record may come back.',
      ),
      ...(command === null ? [] : [say('Or run this in PowerShell as an administrator.')]),
    ],
    command,
  );
}
