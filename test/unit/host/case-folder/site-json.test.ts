import { describe, expect, it } from 'vitest';
import { outcomeKinds } from '../../../../electron/core/case/types';
import type { EvidenceReading } from '../../../../electron/core/evidence/types';
import { format } from '../../../../electron/core/text';
import { caseOfFiles } from '../../../../electron/host/case-folder/case-of-files';
import { readSiteJson } from '../../../../electron/host/case-folder/site-json';
import { dialerKey } from '../../../support/case-builder';

const withOutcome = (outcome: string) => readSiteJson(JSON.stringify({ ctitest: { B: { outcome } } }));

describe('what site.json says of ctitest', () => {
  it.each(['opened', 'connected', 'rejected', 'refused', 'timed-out', 'unreachable', 'not-run'])(
    'may be %s',
    (outcome) => {
      const read = withOutcome(outcome);
      expect(read.ok && read.value.outcomes).toMatchObject([
        { kind: outcome, method: 'ctitest', told: null },
      ]);
    },
  );

  it.each(['reset', 'name-not-found', 'no-answer', 'not-cti'])(
    'cannot be %s, which only Rebind tells',
    (outcome) => {
      expect(outcomeKinds).toContain(outcome);
      const read = withOutcome(outcome);
      if (read.ok) throw new Error('was taken');
      expect(format(read.message)).toContain('ctitest.B.outcome');
      expect(format(read.message)).not.toContain('not-cti,');
    },
  );
});

describe('what site.json says of the dialer’s secured connections', () => {
  const secureOf = (dialer: unknown) => {
    const read = readSiteJson(JSON.stringify({ dialer }));
    return read.ok ? read.value.site.dialer.secure : format(read.message);
  };

  it('is yes, no, or not known', () => {
    expect([{ secure: true }, { secure: false }, { secure: null }, {}].map(secureOf)).toEqual([
      true,
      false,
      null,
      null,
    ]);
  });

  it('is no word', () => {
    expect(secureOf({ secure: 'yes' })).toBe('dialer.secure in site.json is "yes". Expected: true or false.');
  });
});

describe('what site.json says of a session test', () => {
  const printed = {
    endpoint: '10.1.8.103:43027',
    from: '10.1.8.20',
    outcome: 'opened',
    status: null,
    version: 9,
    pgStatus: 4,
    sessionType: 1,
    ms: 12.3,
    trace: [{ at: 1.2, direction: 'sent', message: 'OPEN_REQ', hex: '00' }],
  };
  const outcomesOf = (probe: unknown) => {
    const read = readSiteJson(JSON.stringify({ instance: 0, probe: { B: probe } }, null, 2));
    if (!read.ok) throw new Error(format(read.message));
    expect(read.value.notes).toEqual([]);
    return read.value.outcomes;
  };

  it('is read as rebind probe printed it, from an unknown place', () => {
    expect(outcomesOf(printed)).toEqual([
      {
        side: 'B',
        method: 'session',
        kind: 'opened',
        code: null,
        target: { address: '10.1.8.103', port: 43027 },
        from: null,
        source: { evidence: 'site.json', lines: [4, 21] },
        told: {
          found: [],
          version: 9,
          pgStatus: 4,
          peripheralOnline: null,
          sessionType: 1,
          heartbeat: null,
          closed: null,
        },
      },
    ]);
  });

  it('is from where it says, in a word', () => {
    for (const from of ['dialer', 'laptop', 'server', 'other'])
      expect(outcomesOf({ ...printed, from })).toMatchObject([{ from }]);
  });

  it('carries a status with a rejection only, as a number or as it was printed', () => {
    const rejected = { ...printed, outcome: 'rejected', pgStatus: 4 };
    for (const status of [15, { code: 15, name: 'E_CTI_CTI_SERVER_OFFLINE' }])
      expect(outcomesOf({ ...rejected, status })).toMatchObject([
        { kind: 'rejected', code: 15, told: { pgStatus: null, sessionType: null } },
      ]);
    expect(outcomesOf({ ...printed, status: 15 })).toMatchObject([{ code: null }]);
  });

  it('tells nothing without an endpoint or an outcome', () => {
    for (const lacking of [{ endpoint: null }, { outcome: null }])
      expect(outcomesOf({ ...printed, ...lacking })).toEqual([]);
  });

  it.each([
    ['outcome', 'connected', 'probe.B.outcome'],
    ['outcome', 'cancelled', 'probe.B.outcome'],
    ['endpoint', '10.1.8.103', 'probe.B.endpoint'],
    ['from', 'home', 'probe.B.from'],
    ['status', 'offline', 'probe.B.status'],
    ['pgStatus', -1, 'probe.B.pgStatus'],
  ])('is refused where %s is %s', (key, value, field) => {
    const read = readSiteJson(JSON.stringify({ probe: { B: { ...printed, [key]: value } } }));
    if (read.ok) throw new Error('was taken');
    expect(format(read.message)).toContain(`${field} in site.json is ${JSON.stringify(value)}. Expected: `);
    expect(format(read.message)).not.toContain('an object in braces');
  });
});

describe('what site.json says of the dialer’s own request', () => {
  const read = (dialer: unknown) => readSiteJson(JSON.stringify({ dialer }));
  const own = (session: unknown) => read({ B: '10.1.8.103:43027', session });

  it('is its answer at what it dials, with the code and the moment, and no test’s', () => {
    const found = own({ B: { outcome: 'rejected', status: 1, at: '2026-11-23 14:10' } });
    expect(found.ok && found.value.outcomes).toEqual([
      {
        side: 'B',
        method: 'session',
        kind: 'rejected',
        code: 1,
        target: { address: '10.1.8.103', port: 43027 },
        from: 'dialer',
        source: { evidence: 'site.json', lines: [1, 1] },
        told: null,
        triedAt: '2026-11-23 14:10',
      },
    ]);
    expect(found.ok && found.value.notes).toEqual([]);
  });

  it('goes where the dialer’s own key says, whatever was typed', () => {
    const found = own({ B: { outcome: 'rejected', status: 1 } });
    if (!found.ok) throw new Error('was refused');
    const key = dialerKey(null, '10.1.8.133:43027');
    const reading = { parts: [key] } as unknown as EvidenceReading;
    const made = caseOfFiles(found.value, [{ id: 'dialer/key.reg', owner: 'dialer', reading }]);
    expect(made.outcomes).toMatchObject([{ target: { address: '10.1.8.133', port: 43027 } }]);
  });

  it.each([
    [{ B: { outcome: 'timed-out' } }, 'dialer.session.B.outcome'],
    [{ B: { outcome: 'rejected', status: 'one' } }, 'dialer.session.B.status'],
    [{ B: { outcome: 'rejected', at: '09/10/2026 14:10' } }, 'dialer.session.B.at'],
    [{ B: { outcome: 'rejected', at: 'yesterday' } }, 'dialer.session.B.at'],
  ])('is refused with its field where it is wrong: %j', (session, field) => {
    const found = own(session);
    if (found.ok) throw new Error('was taken');
    expect(format(found.message)).toContain(field);
  });

  it('names a key that is not known, and leaves it out', () => {
    const found = own({ B: { outcome: 'opened', code: 1 } });
    expect(found.ok && found.value.notes.map((one) => format(one)).join()).toContain('dialer.session.B.code');
  });
});
