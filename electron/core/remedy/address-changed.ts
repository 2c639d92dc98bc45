import { parseIPv4 } from '../net/ipv4';
import { type Message, say } from '../text';
import { aroundChange } from './around-change';
import { openCard, openIPv4 } from './card-clicks';
import { hostSettings } from './host-settings';
import { asFound, hostOf, type Scene } from './scene';
import { serviceImpact, serviceWarnings } from './service-steps';
import { act, look } from './step';
import type { FixStep, PlanBody } from './types';

/** The listener stands on an address that Windows gave itself, or that the host has no longer. */
export function addressChangedPlan(scene: Scene): PlanBody {
  const { side, here, evidence } = scene;
  const wanted = wantedAddress(scene);
  const held = wanted !== null && here.adapters.some((adapter) => adapter.addresses.includes(wanted));
  const dhcp = hostSettings(evidence, side).card(wanted).dhcp?.value ?? null;
  const fixed = held && dhcp === false;
  return {
    cause: scene.cause,
    side,
    windows: here.windows,
    title: fixed
      ? say('Restart side {side}, so that its CTI Server takes the address of now', { side })
      : say('Give the visible card of side {side} a fixed address', { side }),
    locked:
      wanted === null
        ? say('Which address the visible card of side {side} should have is not known. Enter it in step 1.', {
            side,
          })
        : null,
    impact: serviceImpact(scene),
    warnings: [
      ...serviceWarnings(scene),
      ...(fixed
        ? []
        : [
            say(
              'A remote session may run over the card that is being changed. Have the console of {host} at hand.',
              { host: hostOf(here) },
            ),
          ]),
    ],
    steps: [
      look(
        'record-address',
        say('Note the addresses as they are now'),
        [
          ...asFound(scene),
          ...dialerDisagrees(scene, wanted),
          say('Run this on {host} and keep the result: it is the way back.', { host: hostOf(here) }),
        ],
        'ipconfig /all',
      ),
      ...aroundChange(
        scene,
        fixed || wanted === null ? [] : [fixAddress(scene, wanted)],
        say('The CTI Server takes its address when it starts.'),
      ),
    ],
    rollback: [
      fixed
        ? say('A restart changes no setting: there is nothing to undo.')
        : say(
            'Put the card back as the noted ipconfig /all shows it, and restart side {side} the same way.',
            { side },
          ),
    ],
    order: null,
    expected: say(
      'CTI Server {side} then starts with its address in place. Only the netstat after the restart tells.',
      {
        side,
      },
    ),
  };
}

/** The visible address; where the host has none any longer, the one that the dialer calls, unless that is known to be another's. */
function wantedAddress({ here, there }: Scene): string | null {
  if (here.visible !== null) return here.visible.value;
  const called = here.dialed === null ? null : parseIPv4(here.dialed.value.address);
  const taken = [here.private, there.visible, there.private].some((one) => one?.value === called);
  return called === null || taken ? null : called;
}

/** The dialer may know the address of before. */
function dialerDisagrees({ here }: Scene, wanted: string | null): readonly Message[] {
  const called = here.dialed?.value.address ?? null;
  if (wanted === null || called === null || parseIPv4(called) === null || called === wanted) return [];
  return [
    say(
      'The dialer calls {called}, and {wanted} is the visible address: settle first which of the two is to be.',
      {
        called,
        wanted,
      },
    ),
  ];
}

function fixAddress({ here, side, evidence }: Scene, address: string): FixStep {
  const card = hostSettings(evidence, side).card(address);
  const mask = here.adapters.find((adapter) => adapter.addresses.includes(address))?.mask ?? null;
  const [gateway] = card.gateways?.value ?? [];
  return act('fix-address', say('Enter the fixed address'), [
    say('On {host}, the visible card:', { host: hostOf(here) }),
    openCard(here.windows),
    openIPv4(here.windows),
    mask === null
      ? say('Address {address}. The mask was not seen: take the one of that network.', { address })
      : say('Address {address}, mask {mask}.', { address, mask }),
    gateway === undefined
      ? say('The default gateway was not seen: take the one of that network.')
      : say('Default gateway {gateway}.', { gateway }),
    ...(here.visible === null
      ? [say('It is the one that the dialer calls: ask the site first whether it is still meant to be.')]
      : []),
    say('Have the address taken out of the range of the DHCP server, where there is one.'),
  ]);
}
