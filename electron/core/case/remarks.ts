import type { CaseFacts } from '../diagnosis/types';
import type { Remark } from '../incident/snapshot';
import { sameEndpoint } from '../net/endpoint';
import { isLinkLocal, isLoopback, isWildcard } from '../net/ipv4';
import { otherSide, readCtiPort, type Side, sides } from '../net/ports';
import { say } from '../text';
import type { Site } from './types';

/**
 * What is noted beside a field as soon as it is known. A remark is a question to
 * the technician, and never a verdict: a port off the formula may be the site's choice.
 */
export function remarksOn(site: Site, facts: CaseFacts): readonly Remark[] {
  return [
    ...sides.flatMap((side) => [
      ...siteRemarks(site, side),
      ...addressRemarks(facts, side),
      ...portRemarks(facts, side),
    ]),
    ...sameEntryTwice(facts),
  ];
}

function siteRemarks(site: Site, side: Side): readonly Remark[] {
  const found: Remark[] = [];
  const own = site.sides[side];
  const other = site.sides[otherSide(side)];
  if (own.visible !== null && own.visible === own.private) {
    found.push({
      field: `site.${side}.private`,
      tone: 'wrong',
      message: say(
        'The visible and the private address of side {side} are the same. Each network card has its own.',
        { side },
      ),
    });
  }
  for (const role of ['visible', 'private'] as const) {
    const address = own[role];
    if (address !== null && (address === other.visible || address === other.private)) {
      found.push({
        field: `site.${side}.${role}`,
        tone: 'wrong',
        message: say('{address} is also given to side {other}. Each host has its own address.', {
          address,
          other: otherSide(side),
        }),
      });
    }
  }
  const port = own.ctiPort;
  if (port !== null && readCtiPort(port) === null) {
    found.push({ field: `site.${side}.ctiPort`, tone: 'look', message: offFormula(port) });
  }
  return found;
}

function offFormula(port: number) {
  return say(
    'Port {port} is not one of the default ports (42027 or 43027 + 40 × instance, instances 0 to 24). Confirm that the site chose it.',
    {
      port,
    },
  );
}

function addressRemarks(facts: CaseFacts, side: Side): readonly Remark[] {
  const dialed = facts.sides[side].dialed;
  if (dialed === null) return [];
  const { address } = dialed.value;
  const field = `dialer.${side}.address`;
  const other = facts.sides[otherSide(side)];
  if (isLoopback(address) || isWildcard(address) || isLinkLocal(address)) {
    return [
      {
        field,
        tone: 'wrong',
        message: say('{address} is no address that another host can be reached at.', { address }),
      },
    ];
  }
  const owner = sides.find((name) => facts.sides[name].private?.value === address);
  if (owner !== undefined) {
    return [
      {
        field,
        tone: 'wrong',
        message: say(
          '{address} is the private address of side {owner}. The dialer’s traffic belongs on the visible network.',
          {
            address,
            owner,
          },
        ),
      },
    ];
  }
  if (other.visible?.value === address) {
    return [
      {
        field,
        tone: 'wrong',
        message: say('{address} is the visible address of side {other}. The two sides look swapped.', {
          address,
          other: other.side,
        }),
      },
    ];
  }
  const visible = facts.sides[side].visible;
  if (visible !== null && visible.value !== address) {
    return [
      {
        field,
        tone: 'look',
        message: say('The visible address of side {side} is {visible}; the dialer calls {address}.', {
          side,
          visible: visible.value,
          address,
        }),
      },
    ];
  }
  return [];
}

function portRemarks(facts: CaseFacts, side: Side): readonly Remark[] {
  const { dialed, expectedPort } = facts.sides[side];
  if (dialed === null) return [];
  const { port } = dialed.value;
  const look = (message: Remark['message']): readonly Remark[] => [
    { field: `dialer.${side}.port`, tone: 'look', message },
  ];
  const formula = readCtiPort(port);
  const secure = formula === null ? null : secureRemark(formula, port, facts.secure);
  if (secure !== null) return look(secure);
  if (port === expectedPort) return [];
  if (formula === null) return look(offFormula(port));
  if (formula.side !== side) {
    return look(
      say('By the formula port {port} belongs to side {other}. The two sides may be swapped.', {
        port,
        other: formula.side,
      }),
    );
  }
  if (facts.instance !== null && formula.instance !== facts.instance) {
    return look(
      say('Port {port} is the default of instance {found}; this site’s instance is {instance}.', {
        port,
        found: formula.instance,
        instance: facts.instance,
      }),
    );
  }
  return [];
}

/**
 * A port and a setting that do not go together, or a setting that is still to be told; null where they do.
 * A plain port with a setting that nobody told is the usual case, so nothing is asked there.
 */
function secureRemark(
  { transport, instance }: NonNullable<ReturnType<typeof readCtiPort>>,
  port: number,
  secure: boolean | null,
): Remark['message'] | null {
  const values = { port, instance };
  if (transport === 'plain') {
    return secure === true
      ? say(
          'Port {port} is the plain port of instance {instance}, and the dialer is set for a secured connection.',
          values,
        )
      : null;
  }
  switch (secure) {
    case true:
      return null;
    case false:
      return say(
        'Port {port} is the secured port of instance {instance}, and the dialer is not set for a secured connection.',
        values,
      );
    case null:
      return say(
        'Port {port} is the secured port of instance {instance}. Confirm that the dialer uses a secured connection.',
        values,
      );
  }
}

function sameEntryTwice(facts: CaseFacts): readonly Remark[] {
  const { A, B } = facts.sides;
  if (A.dialed === null || B.dialed === null || !sameEndpoint(A.dialed.value, B.dialed.value)) return [];
  return [
    {
      field: 'dialer.B.address',
      tone: 'look',
      message: say('Both entries are the same. The dialer would try one CTI Server only.'),
    },
  ];
}
