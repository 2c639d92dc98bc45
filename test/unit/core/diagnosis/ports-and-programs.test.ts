import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../../electron/core/diagnosis/diagnose';
import {
  aCase,
  type CaseSketch,
  confirmed,
  diagnoseNote,
  findingOf,
  netstat,
  noteSite,
  statusOf,
  tasklist,
  verdictText,
} from '../../../support/case-builder';

const status = (cause: Parameters<typeof statusOf>[1], sketch: CaseSketch) =>
  statusOf(diagnoseNote(sketch), cause, 'B');
const session = (
  kind: 'not-cti' | 'no-answer' | 'opened' | 'rejected',
  from: 'laptop' | 'dialer' = 'laptop',
) => ({ side: 'B', kind, method: 'session', from, code: kind === 'rejected' ? 36 : null }) as const;

describe('the port of another instance', () => {
  const B = [netstat('10.1.8.103:43027 LISTENING')];

  it('is confirmed where the stated instance’s port listens, and told with both numbers', () => {
    const diagnosis = diagnoseNote({ dialsB: '10.1.8.103:43067', evidence: { B } });
    expect(diagnosis.verdict).toMatchObject({ cause: 'wrong-instance', side: 'B', status: 'confirmed' });
    expect(verdictText(diagnosis)).toContain('the port of instance 1');
    expect(confirmed(diagnosis)).toEqual(['wrong-instance B']);
  });

  it('is possible where the instance was not stated, and asks for it', () => {
    const { instance: _, ...site } = noteSite;
    const diagnosis = diagnose(aCase({ ...site, dialsB: '10.1.8.103:43067', evidence: { B } }));
    expect(confirmed(diagnosis)).toEqual([]);
    expect(findingOf(diagnosis, 'wrong-instance', 'B').check?.id).toBe('state-instance');
    expect(diagnosis.next?.id).toBe('state-instance');
  });

  it('is possible by the settings alone, and ruled out by a listener on the dialed port', () => {
    expect(status('wrong-instance', { dialsB: '10.1.8.103:43067' })).toBe('possible');
    expect(status('wrong-instance', { evidence: { B } })).toBe('ruled-out');
  });

  it('is told apart from a slip in the number', () => {
    const slip = diagnoseNote({ dialsB: '10.1.8.103:43072', evidence: { B } });
    expect(confirmed(slip)).toEqual(['wrong-port B']);
    expect(statusOf(slip, 'wrong-instance', 'B')).toBe('ruled-out');
  });
});

describe('TLS at one end only', () => {
  const secureOnly = [netstat('10.1.8.103:43030 LISTENING')];
  const plainOnly = [netstat('10.1.8.103:43027 LISTENING')];
  const both = [netstat('10.1.8.103:43027 LISTENING', '10.1.8.103:43030 LISTENING')];
  const toSecure = '10.1.8.103:43030';

  it.each([
    [
      'a plain dialer, and the secure port alone',
      { secure: false, evidence: { B: secureOnly } },
      'tls-mismatch',
    ],
    [
      'a secured dialer that calls the plain number',
      { secure: true, evidence: { B: secureOnly } },
      'wrong-port',
    ],
    [
      'a secured dialer, and the plain port alone',
      { secure: true, dialsB: toSecure, evidence: { B: plainOnly } },
      'tls-mismatch',
    ],
    [
      'a plain dialer that calls the secure number',
      { secure: false, dialsB: toSecure, evidence: { B: plainOnly } },
      'wrong-port',
    ],
    [
      'a plain dialer that calls the secure one of two',
      { secure: false, dialsB: toSecure, evidence: { B: both } },
      'tls-mismatch',
    ],
    [
      'a secured dialer that calls the plain one of two',
      { secure: true, evidence: { B: both } },
      'tls-mismatch',
    ],
  ] as const)('%s', (_, sketch, cause) => {
    expect(confirmed(diagnoseNote(sketch))).toEqual([`${cause} B`]);
  });

  it('is possible and no more where both listen and the dialer’s setting is not known, and asks for it', () => {
    for (const sketch of [{ dialsB: toSecure, evidence: { B: both } }]) {
      const diagnosis = diagnoseNote(sketch);
      expect(confirmed(diagnosis)).toEqual([]);
      expect(statusOf(diagnosis, 'tls-mismatch', 'B')).toBe('possible');
      expect(findingOf(diagnosis, 'tls-mismatch', 'B').check?.id).toBe('state-secure');
    }
  });

  it('is possible where something answered in no CTI Server’s protocol', () => {
    const outcomes = [{ ...session('not-cti'), target: '10.1.8.103:43027' }];
    expect(status('tls-mismatch', { evidence: { B: plainOnly }, outcomes })).toBe('possible');
  });

  it('is confirmed by a plain answer where the dialer is set for secured connections', () => {
    const outcomes = [{ ...session('opened', 'dialer'), target: '10.1.8.103:43027' }];
    expect(confirmed(diagnoseNote({ secure: true, evidence: { B: plainOnly }, outcomes }))).toEqual([
      'tls-mismatch B',
    ]);
  });

  it('is ruled out where setting and port go together, and by the dialer’s own session', () => {
    expect(status('tls-mismatch', { secure: false, evidence: { B: plainOnly } })).toBe('ruled-out');
    const row = netstat('10.1.8.103:43030 LISTENING', '10.1.8.103:43030 10.1.8.50:1189 ESTABLISHED');
    expect(status('tls-mismatch', { secure: false, dialsB: toSecure, evidence: { B: [row] } })).toBe(
      'ruled-out',
    );
  });
});

describe('a port that another program holds', () => {
  const table = netstat('10.1.8.103:43027 LISTENING 2044', '0.0.0.0:135 LISTENING 820');

  it('is confirmed by the process behind the row', () => {
    const diagnosis = diagnoseNote({
      evidence: { B: [table, tasklist('svchost.exe 820', 'httpd.exe 2044')] },
    });
    expect(diagnosis.verdict).toMatchObject({ cause: 'port-taken', side: 'B', status: 'confirmed' });
    expect(verdictText(diagnosis)).toContain('httpd.exe (process 2044)');
  });

  it('is ruled out where that process is the CTI Server', () => {
    expect(
      status('port-taken', { evidence: { B: [table, tasklist('svchost.exe 820', 'ctisvr.exe 2044')] } }),
    ).toBe('ruled-out');
  });

  it('is possible where the CTI Server listens beside it: the dialer may call the wrong port', () => {
    const beside = netstat(
      '10.1.8.103:43028 LISTENING 2044',
      '10.1.8.103:43027 LISTENING 2384',
      '0.0.0.0:135 LISTENING 820',
    );
    const sketch = {
      dialsB: '10.1.8.103:43028',
      evidence: { B: [beside, tasklist('svchost.exe 820', 'ctiosservernode.exe 2044', 'ctisvr.exe 2384')] },
    };
    expect(confirmed(diagnoseNote(sketch))).toEqual([]);
    expect(status('port-taken', sketch)).toBe('possible');
    expect(status('wrong-port', sketch)).toBe('possible');
  });

  it('is possible where the list is of another start of Windows, as the mapper’s process shows', () => {
    expect(
      status('port-taken', { evidence: { B: [table, tasklist('spoolsv.exe 820', 'httpd.exe 2044')] } }),
    ).toBe('possible');
  });

  it('is possible by a strange answer alone, and ruled out by one of the CTI Server', () => {
    const B = [netstat('10.1.8.103:43027 LISTENING')];
    const target = '10.1.8.103:43027';
    expect(status('port-taken', { evidence: { B }, outcomes: [{ ...session('not-cti'), target }] })).toBe(
      'possible',
    );
    expect(
      status('port-taken', {
        evidence: { B: [table, tasklist('svchost.exe 820', 'httpd.exe 2044')] },
        outcomes: [{ ...session('rejected'), target }],
      }),
    ).toBe('ruled-out');
  });

  it('is not known without process ids, as on Windows 2000', () => {
    const diagnosis = diagnoseNote({ evidence: { B: [netstat('10.1.8.103:43027 LISTENING')] } });
    expect(findingOf(diagnosis, 'port-taken', 'B')).toMatchObject({
      status: 'unknown',
      check: { id: 'list-processes-B' },
    });
  });
});

describe('connections that stand on the port', () => {
  const closing = (count: number) =>
    Array.from({ length: count }, (_, index) => `10.1.8.103:43027 10.1.8.60:${2000 + index} CLOSE_WAIT`);
  const target = '10.1.8.103:43027';
  const table = (...rows: readonly string[]) => [netstat('10.1.8.103:43027 LISTENING', ...rows)];

  it('half closed in number are possible, and confirmed beside a connection without an answer', () => {
    expect(status('stale-sessions', { evidence: { B: table(...closing(12)) } })).toBe('possible');
    const diagnosis = diagnoseNote({
      evidence: { B: table(...closing(12)) },
      outcomes: [{ ...session('no-answer'), target }],
    });
    expect(diagnosis.verdict).toMatchObject({ cause: 'stale-sessions', side: 'B' });
    expect(verdictText(diagnosis)).toContain('12 connections');
  });

  it('a few half closed are ordinary, and so is silence without them', () => {
    expect(status('stale-sessions', { evidence: { B: table(...closing(3)) } })).toBe('ruled-out');
    expect(
      status('stale-sessions', { evidence: { B: table() }, outcomes: [{ ...session('no-answer'), target }] }),
    ).toBe('ruled-out');
  });

  it('half closed in number are no hang where a CTI Server answers', () => {
    expect(
      status('stale-sessions', {
        evidence: { B: table(...closing(12)) },
        outcomes: [{ ...session('opened'), target }],
      }),
    ).toBe('ruled-out');
  });

  it('established in great number are possible at most, whatever came of the tries', () => {
    const many = Array.from(
      { length: 600 },
      (_, index) => `10.1.8.103:43027 10.2.${index >> 8}.${index & 255}:1100 ESTABLISHED`,
    );
    for (const kind of ['no-answer', 'rejected', 'not-cti'] as const) {
      expect(
        status('too-many-sessions', {
          evidence: { B: table(...many) },
          outcomes: [{ ...session(kind), target }],
        }),
      ).toBe('possible');
    }
    expect(status('too-many-sessions', { evidence: { B: table(...many) } })).toBe('unknown');
    expect(status('too-many-sessions', { evidence: { B: table() } })).toBe('ruled-out');
    expect(status('too-many-sessions', { evidence: { B: table(...many.slice(0, 60)) } })).toBe('unknown');
    expect(status('too-many-sessions', {})).toBe('unknown');
  });
});
