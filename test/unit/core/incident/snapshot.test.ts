import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../../../electron/core/evidence/read';
import { buildSnapshot, findingsOf } from '../../../../electron/core/incident/build-snapshot';
import { contactable } from '../../../../electron/core/incident/contactable';
import type { Statement } from '../../../../electron/core/incident/events';
import type { ReadEvidence } from '../../../../electron/core/incident/readings';
import type { Snapshot, StepView } from '../../../../electron/core/incident/snapshot';
import { longestSnapshot } from '../../../../electron/core/incident/within-limits';
import { formatEndpoint } from '../../../../electron/core/net/endpoint';
import { format, say } from '../../../../electron/core/text';
import { begun, eventsOf, evidence, outcome, sha } from './events-of';
import { ipconfig, netstat } from './texts';

const site: Statement = {
  type: 'site-set',
  instance: 0,
  active: 'B',
  activeKnownBy: 'procmon',
  A: { visible: '10.1.8.102', private: '172.1.8.102', windows: '2000' },
  B: { host: 'PGB', visible: '10.1.8.103', private: '172.1.8.103', windows: '2000' },
};
const dialer: Statement = {
  type: 'dialer-set',
  A: { address: '10.1.8.102', port: 42027 },
  B: { address: '10.1.8.103', port: 43027 },
};
const visible = { name: 'Visible', address: '10.1.8.103', gateway: '10.1.8.1' };
const own = { name: 'Private', address: '172.1.8.103' };
const clock = (time: string): string => `Thu 09/15/2005 \r\n${time}\r\n`;
const faulty =
  clock('09:00 AM') + netstat([{ local: '172.1.8.103:43027' }]) + ipconfig('PGB', [own, visible]);
const corrected =
  clock('09:20 AM') +
  netstat([
    { local: '10.1.8.103:43027' },
    { local: '10.1.8.103:43027', remote: '10.1.8.50:2104', state: 'ESTABLISHED' },
  ]) +
  ipconfig('PGB', [visible, own]);

/** Readings as the reader of evidence gives them, by SHA-256. */
function readings(texts: Readonly<Record<string, string>>): ReadonlyMap<string, ReadEvidence> {
  return new Map(
    Object.entries(texts).map(([sha256, text]) => [
      sha256,
      { reading: readEvidence(text), encoding: 'utf-8', encodingReason: say('strict'), problem: null },
    ]),
  );
}

const texts = readings({ [sha('a')]: faulty, [sha('b')]: corrected });
const before = evidence({ sha256: sha('a'), owner: 'B' });
const after = evidence({ sha256: sha('b'), owner: 'B', phase: 'after' });

function shown(...statements: readonly Statement[]): Snapshot {
  return buildSnapshot('x', eventsOf(begun, ...statements), texts);
}

const step = (snapshot: Snapshot, id: StepView['id']): string => {
  const found = snapshot.steps.find((one) => one.id === id);
  return `${found?.mark}: ${found?.answer == null ? '' : format(found.answer)}`;
};

describe('the snapshot of an incident', () => {
  it('of which nothing is known yet has eight open steps and no verdict', () => {
    const snapshot = shown();
    expect(snapshot.steps.map(({ mark, answer }) => [mark, answer])).toEqual(Array(8).fill(['open', null]));
    expect(snapshot.before.verdict).toMatchObject({ cause: null, status: 'unknown' });
    expect(snapshot.after).toBeNull();
    expect(snapshot.plan).toBeNull();
  });

  it('of the case tells it step by step', () => {
    const target = { address: '10.1.8.103', port: 43027 };
    const snapshot = shown(site, dialer, outcome({ kind: 'timed-out', target, from: 'dialer' }), before);
    expect(snapshot.before.verdict).toMatchObject({
      cause: 'wrong-nic-binding',
      side: 'B',
      status: 'confirmed',
    });
    expect(step(snapshot, 'site')).toBe('good: B active (procmon) · Windows 2000');
    expect(step(snapshot, 'dialer')).toBe('good: A 10.1.8.102 · B 10.1.8.103');
    expect(step(snapshot, 'connection')).toContain('wrong: ');
    expect(step(snapshot, 'connection')).toContain('B timed out, from the dialer');
    expect(step(snapshot, 'netstat')).toBe('wrong: B: 43027 on the private NIC');
    expect(step(snapshot, 'diagnosis')).toMatch(/^wrong: .+/);
    expect(step(snapshot, 'fix')).toBe('open: not begun');
    expect(
      snapshot.evidence[0]?.parts.map(({ kind, owner, summary }) => [kind, owner, format(summary)]),
    ).toEqual([
      ['netstat', 'B', '3 sockets, 2 listeners'],
      ['ipconfig', 'B', '2 adapters'],
    ]);
  });

  it('keeps the first check apart from the second one', () => {
    const snapshot = shown(
      site,
      dialer,
      { type: 'dialer-set', address: '10.1.8.50' },
      before,
      { type: 'fix-begun', plan: 'wrong-nic-binding', side: 'B', windows: '2000' },
      { type: 'fix-step-ticked', step: 'restart', done: true },
      after,
    );
    expect(snapshot.before.verdict.cause).toBe('wrong-nic-binding');
    expect(snapshot.after?.verdict.cause).toBe('healthy');
    expect(snapshot.verification.allows).toContain('fixed');
    expect(step(snapshot, 'verify')).toBe('good: fixed');
  });

  it('takes evidence back when it is removed, and again when that is undone', () => {
    const removed = [site, dialer, before, { type: 'evidence-removed', sha256: sha('a') }] as const;
    expect(shown(...removed).before.verdict.cause).toBeNull();
    expect(shown(...removed, { type: 'undone', event: 'e5' }).before.verdict.cause).toBe('wrong-nic-binding');
  });

  it('shows a piece whose file is gone with its reason, and takes nothing from it', () => {
    const gone: ReadEvidence = {
      reading: null,
      encoding: '',
      encodingReason: say('not read'),
      problem: say('gone'),
    };
    const snapshot = buildSnapshot('x', eventsOf(begun, site, dialer, before), new Map([[sha('a'), gone]]));
    expect(snapshot.evidence[0]).toMatchObject({ problem: { text: 'gone' }, parts: [], lineCount: 0 });
    expect(snapshot.before.facts.sides.B.netstat).toBe('absent');
  });

  it('names only endpoints of the site as those that may be contacted', () => {
    expect(contactable(shown(site, dialer)).map(formatEndpoint).sort()).toEqual([
      '10.1.8.102:42027',
      '10.1.8.103:43027',
      '172.1.8.102:42027',
      '172.1.8.103:43027',
    ]);
    expect(contactable(shown())).toEqual([]);
  });

  it('stays short whatever the evidence and the notes are', () => {
    const many = Array.from({ length: 5_000 }, (_one, index) => ({
      local: `10.9.${index % 250}.7:${42027 + 40 * (index % 25)}`,
    }));
    const junk = Array.from({ length: 3_000 }, (_one, index) => `  TCP    ${'<b>'.repeat(60)} ${index}`).join(
      '\n',
    );
    const hostile = readings({ [sha('c')]: netstat(many) + junk, [sha('d')]: `${junk}\n${netstat(many)}` });
    const events = eventsOf(
      begun,
      site,
      dialer,
      evidence({ sha256: sha('c'), owner: 'B' }),
      evidence({ sha256: sha('d'), owner: 'A' }),
      ...Array.from(
        { length: 600 },
        (_one, index): Statement => ({ type: 'noted', step: 'site', text: `${index} ${'y'.repeat(15_000)}` }),
      ),
    );
    const snapshot = buildSnapshot('x', events, hostile);
    expect(JSON.stringify(snapshot).length).toBeLessThanOrEqual(longestSnapshot);
    expect(snapshot.before.facts.sides.B.socketCount).toBeGreaterThan(5_000);
    const text = format(snapshot.timeline.at(-1)?.text ?? say(''));
    expect(text).toContain('599');
    // The whole is still there for those who ask for it.
    expect(findingsOf(events, hostile).incident.notes).toHaveLength(600);
  });

  it('gives two snapshots of an incident their order, also where the clock was set back', () => {
    expect(shown(site).revision).toBeLessThan(shown(site, dialer).revision);
  });
});

describe('the time line', () => {
  const lines = (...statements: readonly Statement[]) =>
    shown(...statements).timeline.map(({ text }) => format(text));

  it('tells what was said and done, without the moves between steps', () => {
    expect(
      lines(
        { type: 'step-opened', step: 'dialer' },
        { type: 'site-set', active: 'B' },
        dialer,
        { type: 'site-set', B: { visible: '10.1.8.103' } },
        before,
        outcome({
          kind: 'rejected',
          code: 15,
          target: { address: '10.1.8.103', port: 43027 },
          from: 'laptop',
          fromAddress: '10.1.8.77',
        }),
        { type: 'undone', event: 'e3' },
      ),
    ).toEqual([
      'Incident begun: North site',
      'Side B is active',
      'The dialer calls A 10.1.8.102:42027 and B 10.1.8.103:43027',
      'Visible address of side B: 10.1.8.103',
      'Evidence added: netstat.txt, for side B',
      'ctitest to side B: rejected with code 15, 10.1.8.103:43027, from this laptop (10.1.8.77)',
      'Undone: Side B is active',
    ]);
  });
});
