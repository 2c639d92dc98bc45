import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../../electron/core/diagnosis/diagnose';
import { readEvidence } from '../../../../electron/core/evidence/read';
import { caseOf } from '../../../../electron/core/incident/case';
import type { Statement } from '../../../../electron/core/incident/events';
import { fold } from '../../../../electron/core/incident/fold';
import { readingKey } from '../../../../electron/core/incident/readings';
import { eventsOf } from './events-of';
import { netstat } from './texts';

const wrong = netstat([
  { local: '172.1.8.103:43027' },
  { local: '10.1.8.103:139' },
  { local: '172.1.8.103:139' },
]);
const right = netstat([
  { local: '10.1.8.103:43027' },
  { local: '10.1.8.103:139' },
  { local: '172.1.8.103:139' },
]);

interface Brought {
  readonly text: string;
  readonly caseFolder?: true;
  readonly owner?: 'A' | 'B' | null;
}

function of(...brought: readonly Brought[]) {
  const sha = (at: number) => String(at + 1).padStart(64, '0');
  const said = brought.map(
    ({ text, caseFolder, owner = 'B' }, at): Statement => ({
      type: 'evidence-added',
      phase: 'before',
      sha256: sha(at),
      name: `${at}.txt`,
      size: text.length,
      how: 'open',
      owner,
      ...(caseFolder === undefined ? {} : { caseFolder }),
    }),
  );
  const incident = fold(
    eventsOf(
      { type: 'created', title: 'North', practice: null },
      {
        type: 'site-set',
        active: 'B',
        A: { host: 'PGA', visible: '10.1.8.102', private: '172.1.8.102' },
        B: { host: 'PGB', visible: '10.1.8.103', private: '172.1.8.103' },
      },
      { type: 'dialer-set', B: { address: '10.1.8.103', port: 43027 } },
      ...said,
    ),
  );
  const readings = new Map(
    incident.evidence.map((item) => [
      readingKey(item),
      readEvidence(brought[Number(item.sha256) - 1]?.text ?? ''),
    ]),
  );
  return caseOf(incident, readings, 'before');
}

const lineOf = (...brought: readonly Brought[]) => diagnose(of(...brought)).facts.sides.B;

describe('files of a case folder in an incident', () => {
  it('have no order among themselves: two tables that differ are disputed', () => {
    const side = lineOf({ text: wrong, caseFolder: true }, { text: right, caseFolder: true });
    expect(side.disputed).toBe(true);
  });

  it('are older than what was brought since, whatever their order was', () => {
    for (const [first, second] of [
      [wrong, right],
      [right, wrong],
    ] as const) {
      const side = lineOf(
        { text: first, caseFolder: true },
        { text: second, caseFolder: true },
        { text: right.replace('139', '445') },
      );
      expect(side.disputed).toBe(false);
      expect(side.listeners.map(({ address, port }) => `${address}:${port}`)).toContain('10.1.8.103:43027');
    }
  });

  it('stay in the order in which they were brought where they lay in none', () => {
    expect(lineOf({ text: wrong }, { text: right }).disputed).toBe(false);
  });

  it('belong to their folder’s host, also where their addresses say another; and to whom the technician says', () => {
    const other = wrong.replaceAll('8.103', '8.102');
    expect(of({ text: other, caseFolder: true }).evidence.map(({ owner }) => owner)).toEqual(['B']);
    expect(of({ text: other, caseFolder: true, owner: null }).evidence[0]?.owner).not.toBe('B');
  });
});
