import { describe, expect, it } from 'vitest';
import type { EvidencePart } from '../../../../electron/core/evidence/types';
import { format } from '../../../../electron/core/text';
import {
  confirmed,
  cutNetstat,
  diagnoseNote,
  ipconfig,
  netstat,
  statusOf,
} from '../../../support/case-builder';

/** What Get-NetTCPConnection lists: the same rows as netstat's, and no way to see whether it is all. */
function listed(...rows: readonly string[]): EvidencePart {
  return { ...cutNetstat(...rows), kind: 'net-tcp-connection' } as EvidencePart;
}

const privateFirst = ipconfig('PGB', 'Private 172.1.8.103', 'Visible 10.1.8.103');
const onPrivate = '172.1.8.103:43027 LISTENING';
const onVisible = '10.1.8.103:43027 LISTENING';
const everywhere = '0.0.0.0:135 LISTENING';

describe('a list of Get-NetTCPConnection', () => {
  it('shows a listener, and never proves that there is none elsewhere', () => {
    const diagnosis = diagnoseNote({ evidence: { B: [listed(everywhere, onPrivate), privateFirst] } });
    expect(diagnosis.facts.sides.B.listeners).toMatchObject([{ address: '172.1.8.103', port: 43027 }]);
    expect(statusOf(diagnosis, 'wrong-nic-binding', 'B')).toBe('possible');
    expect(confirmed(diagnosis)).toEqual([]);
  });

  it('rules the wrong NIC out where it shows the dialed address', () => {
    const diagnosis = diagnoseNote({ evidence: { B: [listed(onVisible), privateFirst] } });
    expect(statusOf(diagnosis, 'wrong-nic-binding', 'B')).toBe('ruled-out');
  });

  it('takes nothing from a whole netstat that it agrees with', () => {
    const diagnosis = diagnoseNote({
      evidence: { B: [netstat(onPrivate), listed(everywhere, onPrivate), privateFirst] },
    });
    expect(statusOf(diagnosis, 'wrong-nic-binding', 'B')).toBe('confirmed');
  });

  it('takes nothing from netstat either where it was asked for other rows only', () => {
    const diagnosis = diagnoseNote({
      evidence: { B: [netstat(onPrivate), listed('10.1.8.103:139 LISTENING'), privateFirst] },
    });
    expect(statusOf(diagnosis, 'wrong-nic-binding', 'B')).toBe('confirmed');
  });

  it.each([
    ['shows a listener that netstat does not', [everywhere, onPrivate, onVisible]],
    ['is whole and lacks one that netstat shows', [everywhere]],
  ])('that %s leaves nothing confirmed', (_, rows) => {
    const diagnosis = diagnoseNote({ evidence: { B: [netstat(onPrivate), listed(...rows), privateFirst] } });
    expect(confirmed(diagnosis)).toEqual([]);
    expect(diagnosis.facts.conflicts.map(({ message }) => format(message)).join()).toContain(
      'Two captures of the sockets of side B differ',
    );
  });
});
