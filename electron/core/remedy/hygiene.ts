import type { Known } from '../diagnosis/types';
import { type Message, say } from '../text';
import { hostSettings } from './host-settings';
import { farPrivateNetwork, sharePrivateNetwork } from './persistent-route';
import type { Scene } from './scene';
import type { HygieneCheck } from './types';

/** The three ways to tell one check. */
interface Words {
  readonly holds: Message;
  readonly fails: Message;
  readonly unknown: Message;
}

/**
 * How both cards of the changed host are set, beside the fault: what Cisco's staging guide for
 * Windows servers (release 15.0) wants, and what the evidence shows. None of it is this fault.
 */
export function hygieneOf(scene: Scene): readonly HygieneCheck[] {
  const { here, side, evidence } = scene;
  const settings = hostSettings(evidence, side);
  if (!settings.seen) return [];
  const visible = settings.card(here.visible?.value ?? null);
  const own = settings.card(here.private?.value ?? null);
  return [
    check(visible.gateways, (list) => list.length > 0, {
      holds: say('The visible card has a default gateway: {list}.', listed(visible.gateways)),
      fails: say('The visible card has no default gateway.'),
      unknown: say('Whether the visible card has a default gateway was not seen.'),
    }),
    check(own.gateways, (list) => list.length === 0, {
      holds: say('The private card has no default gateway.'),
      fails: say(
        'The private card has a default gateway, {list}: only the visible one should.',
        listed(own.gateways),
      ),
      unknown: say('Whether the private card has a default gateway was not seen.'),
    }),
    check(visible.dnsServers, (list) => list.length > 0, {
      holds: say('The visible card has DNS servers: {list}.', listed(visible.dnsServers)),
      fails: say('The visible card has no DNS server.'),
      unknown: say('Whether the visible card has DNS servers was not seen.'),
    }),
    check(own.dnsServers, (list) => list.length === 0, {
      holds: say('The private card has no DNS server.'),
      fails: say(
        'The private card has DNS servers, {list}: only the visible one should.',
        listed(own.dnsServers),
      ),
      unknown: say('Whether the private card has DNS servers was not seen.'),
    }),
    fixedAddress('visible', visible.dhcp),
    fixedAddress('private', own.dhcp),
    noIPv6('visible', settings.bound(visible.name, 'ms_tcpip6'), visible.ipv6),
    noIPv6('private', settings.bound(own.name, 'ms_tcpip6'), own.ipv6),
    notBound(settings.bound(own.name, 'ms_msclient'), say('Client for Microsoft Networks')),
    notBound(settings.bound(own.name, 'ms_server'), say('File and Printer Sharing')),
    ...routeCheck(scene, settings.persistent),
    {
      text: say('Whether the private card registers itself in DNS was not seen: it should not.'),
      answer: 'unknown',
      cites: [],
    },
  ];
}

function listed(known: Known<readonly string[]> | null): { readonly list: string } {
  return { list: (known?.value ?? []).slice(0, 4).join(', ') };
}

function check<T>(known: Known<T> | null, good: (value: T) => boolean, words: Words): HygieneCheck {
  if (known === null) return { text: words.unknown, answer: 'unknown', cites: [] };
  const answer = good(known.value) ? 'holds' : 'fails';
  return { text: words[answer], answer, cites: known.cites.slice(0, 4) };
}

/** A leased address may be another one after a restart. The guide's servers have fixed ones. */
function fixedAddress(role: 'visible' | 'private', dhcp: Known<boolean> | null): HygieneCheck {
  const words: Record<typeof role, Words> = {
    visible: {
      holds: say('The visible card has a fixed address.'),
      fails: say('The visible card gets its address by DHCP: it may be another one after a restart.'),
      unknown: say('Whether the visible card has a fixed address was not seen.'),
    },
    private: {
      holds: say('The private card has a fixed address.'),
      fails: say('The private card gets its address by DHCP: it may be another one after a restart.'),
      unknown: say('Whether the private card has a fixed address was not seen.'),
    },
  };
  return check(dhcp, (on) => !on, words[role]);
}

/** Bindings tell it for certain; an address tells that it is on, and the lack of one tells nothing. */
function noIPv6(
  role: 'visible' | 'private',
  bound: Known<boolean> | null,
  addresses: Known<readonly string[]> | null,
): HygieneCheck {
  const words: Record<typeof role, Words> = {
    visible: {
      holds: say('IPv6 is off on the visible card.'),
      fails: say('IPv6 is on on the visible card: the guide wants it off.'),
      unknown: say('Whether IPv6 is off on the visible card was not seen.'),
    },
    private: {
      holds: say('IPv6 is off on the private card.'),
      fails: say('IPv6 is on on the private card: the guide wants it off.'),
      unknown: say('Whether IPv6 is off on the private card was not seen.'),
    },
  };
  const on =
    bound ??
    (addresses !== null && addresses.value.length > 0 ? { value: true, cites: addresses.cites } : null);
  return check(on, (value) => !value, words[role]);
}

function notBound(bound: Known<boolean> | null, name: Message): HygieneCheck {
  return check(bound, (on) => !on, {
    holds: say('{name} is off on the private card.', { name }),
    fails: say('{name} is on on the private card: the guide wants it off.', { name }),
    unknown: say('Whether {name} is off on the private card was not seen.', { name }),
  });
}

/** Only where the two private networks differ is a route between them needed. */
function routeCheck(
  { here, there, other }: Scene,
  persistent: ReturnType<typeof hostSettings>['persistent'],
): readonly HygieneCheck[] {
  if (sharePrivateNetwork(here, there) === true) return [];
  const far = farPrivateNetwork(here, there);
  if (far === null) {
    return [
      {
        text: say(
          'Whether the private network of side {other} is another one was not seen: it needs a persistent route then.',
          {
            other,
          },
        ),
        answer: 'unknown',
        cites: [],
      },
    ];
  }
  const network = far.cidr;
  return [
    check(
      persistent,
      (routes) => routes.some((one) => one.destination === far.network && one.mask === far.mask),
      {
        holds: say('A persistent route leads to {network}, the private network of side {other}.', {
          network,
          other,
        }),
        fails: say(
          'The routes that were read hold no persistent one to {network}, the private network of side {other}.',
          {
            network,
            other,
          },
        ),
        unknown: say(
          'Whether a persistent route leads to {network}, the private network of side {other}, was not seen.',
          {
            network,
            other,
          },
        ),
      },
    ),
  ];
}
