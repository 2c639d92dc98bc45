import { isFirm } from '../../electron/core/diagnosis/reading';
import type { CaseFacts, Diagnosis } from '../../electron/core/diagnosis/types';
import type { Side } from '../../electron/core/net/ports';
import { format } from '../../electron/core/text';

/**
 * What was read whole, by the check that asks for it. A table that something contradicts, or that is hours older
 * than the rest, is rightly asked for anew; an entry of a dialer's key on a server is rightly asked about.
 */
const has: Readonly<Record<string, (facts: CaseFacts, side: Side) => boolean>> = {
  'capture-netstat': ({ sides }, side) => {
    const { dialedPort, tableBehind, adaptersWhole, calledAddress, adapters } = sides[side];
    // The host that was looked at may be another one, or its captures speak against each other.
    const doubted =
      dialedPort.state === 'contradictory' ||
      sides[side].unprovenSessions.length > 0 ||
      (adaptersWhole && !adapters.some(({ addresses }) => addresses.includes(calledAddress ?? '')));
    return isFirm(sides[side]) && !tableBehind && !doubted;
  },
  'capture-addresses': ({ sides }, side) => sides[side].adaptersWhole,
  'capture-order': ({ sides }, side) =>
    sides[side].orders.length > 0 && sides[side].ordersAgree !== false && !sides[side].orderOlder,
  'enter-dialed': ({ sides }, side) => sides[side].dialed !== null && !sides[side].dialedUnasked,
  'export-dialer-key': ({ dialerBrought, sides }, side) =>
    dialerBrought.includes('registry') && (sides[side].dialed?.cites.length ?? 0) > 0,
  'state-roles': ({ sides }, side) => sides[side].visible !== null && sides[side].private !== null,
};

/** Sentences that deny a table, and what shows that they are untrue. */
const denials: readonly RegExp[] = [/There is no netstat of side ([AB])/, /no netstat of side ([AB]) shows/];

/** What the findings of a diagnosis, and its next check, ask for or call missing although it was read whole. */
export function askedAgain({ facts, findings, next }: Diagnosis): readonly string[] {
  const asked = [
    ...findings.map(({ cause, side, check }) => ({ by: `${cause} ${side}`, check })),
    { by: 'next', check: next },
  ];
  return [
    ...asked.flatMap(({ by, check }) => {
      const [, kind = '', side = 'A'] = /^(.*)-([AB])$/.exec(check?.id ?? '') ?? [];
      return has[kind]?.(facts, side as Side) ? [`${by} asks for ${check?.id}`] : [];
    }),
    ...findings.flatMap(({ cause, side, because }) =>
      denials.flatMap((denial) => {
        const denied = denial.exec(format(because))?.[1] as Side | undefined;
        return denied !== undefined && facts.sides[denied].netstat === 'read'
          ? [`${cause} ${side} denies the netstat of ${denied}`]
          : [];
      }),
    ),
  ];
}
