import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../../electron/core/diagnosis/diagnose';
import { format } from '../../../../electron/core/text';
import {
  aCase,
  at,
  type CaseSketch,
  confirmed,
  diagnoseNote,
  event,
  findingOf,
  tasklist as listed,
  netstat,
  noteSite,
  statusOf,
  verdictText,
} from '../../../support/case-builder';

const status = (cause: Parameters<typeof statusOf>[1], sketch: CaseSketch) =>
  statusOf(diagnoseNote(sketch), cause, 'B');
const session = (
  kind: 'not-cti' | 'no-answer' | 'opened' | 'rejected',
  from: 'laptop' | 'dialer' = 'laptop',
) => ({ side: 'B', kind, method: 'session', from, code: kind === 'rejected' ? 36 : null }) as const;

describe('the instance on the form', () => {
  const marker = '172.1.8.103:1046 172.1.8.102:43004 ESTABLISHED';

  it.each([
    ['a connection of the Peripheral Gateway', marker],
    ['its listener', '172.1.8.103:43004 LISTENING'],
  ])('is not believed against %s of another one: that is told, and confirms nothing', (_, row) => {
    const evidence = { B: [netstat('10.1.8.103:43067 LISTENING', row)] };
    const sketch = { instance: 1, evidence };
    expect(confirmed(diagnoseNote(sketch))).toEqual([]);
    expect(status('wrong-instance', sketch)).toBe('possible');
    const told = diagnoseNote(sketch)
      .facts.conflicts.map((one) => format(one.message))
      .join();
    expect(told).toContain('The site form says instance 1;');
    expect(told).toContain('instance 0');
    const without = { instance: 1, evidence: { B: [netstat('10.1.8.103:43067 LISTENING')] } };
    expect(status('wrong-instance', without)).toBe('confirmed');
  });

  it('confirms nothing where the called one’s Peripheral Gateway runs on the host too', () => {
    const own = '172.1.8.103:1047 172.1.8.102:43044 ESTABLISHED';
    const sketch = { instance: 1, evidence: { B: [netstat('10.1.8.103:43067 LISTENING', marker, own)] } };
    expect(confirmed(diagnoseNote(sketch))).toEqual([]);
    expect(diagnoseNote(sketch).facts.conflicts).toEqual([]);
  });
});

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
  const now = 'Mon 11/23/2026 14:03';
  const sockets = netstat('10.1.8.103:43027 LISTENING 2044', '0.0.0.0:135 LISTENING 820');
  const table = at(now, sockets);
  const tasklist = (...programs: readonly string[]) => at(now, listed(...programs));

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
    const beside = at(
      now,
      netstat(
        '10.1.8.103:43028 LISTENING 2044',
        '10.1.8.103:43027 LISTENING 2384',
        '0.0.0.0:135 LISTENING 820',
      ),
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

  it.each([
    ['a clock lacks in the list', sockets, listed('svchost.exe 820', 'httpd.exe 2044'), 'a clock lacks'],
    ['a clock lacks in the table', sockets, tasklist('svchost.exe 820', 'httpd.exe 2044'), 'a clock lacks'],
    [
      'the list is of an hour later',
      table,
      at('Mon 11/23/2026 15:10', listed('svchost.exe 820', 'httpd.exe 2044')),
      'too far apart',
    ],
  ])('is possible where %s, and ruled out by no list of another moment', (_, one, list, lacks) => {
    const sketch = { evidence: { B: [one, list] } };
    expect(status('port-taken', sketch)).toBe('possible');
    expect(confirmed(diagnoseNote(sketch))).toEqual([]);
    expect(format(findingOf(diagnoseNote(sketch), 'port-taken', 'B').because)).toContain(lacks);
    const renamed =
      list.kind === 'tasklist'
        ? {
            ...list,
            data: {
              ...list.data,
              processes: list.data.processes.map((each) => ({
                ...each,
                image: each.pid === 2044 ? 'ctisvr.exe' : each.image,
              })),
            },
          }
        : list;
    expect(status('port-taken', { evidence: { B: [one, renamed] } })).toBe('unknown');
  });

  it('is possible where Windows was started between the table and the list', () => {
    const start = event(6005, '2026-11-23T14:06:00.000', 'The Event log service was started.');
    const later = at('Mon 11/23/2026 14:10', listed('svchost.exe 820', 'httpd.exe 2044'));
    expect(status('port-taken', { evidence: { B: [table, later] } })).toBe('confirmed');
    expect(status('port-taken', { evidence: { B: [table, later, start] } })).toBe('possible');
  });

  it('is confirmed by the kernel’s own process whenever it was listed: its number never changes', () => {
    const own = netstat('0.0.0.0:43027 LISTENING 4');
    expect(status('port-taken', { evidence: { B: [own, listed('System 4')] } })).toBe('confirmed');
  });

  it('takes no row from the CTI Server by a list of another moment', () => {
    const rows = netstat('172.1.8.103:43027 LISTENING 2044', '10.1.8.103:42067 LISTENING 2384');
    const sketch = { evidence: { B: [rows, listed('svchost.exe 820', 'httpd.exe 2044')] } };
    expect(confirmed(diagnoseNote(sketch))).toEqual([]);
    expect(status('wrong-nic-binding', sketch)).toBe('unknown');
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

  it('are counted where there are some, and said to be none where there is none', () => {
    const because = (cause: 'stale-sessions' | 'too-many-sessions', rows: readonly string[]) => {
      const { findings } = diagnoseNote({ evidence: { B: table(...rows) } });
      const found = findings.find((one) => one.cause === cause && one.side === 'B');
      return found === undefined ? '' : format(found.because);
    };
    const live = ['10.1.8.103:43027 10.1.8.60:2000 ESTABLISHED'];
    expect(because('stale-sessions', [])).toBe(
      'No half-closed connection stands on the dialed port of side B.',
    );
    expect(because('stale-sessions', closing(1))).toBe(
      'Half-closed connections on the dialed port of side B: 1, which is not many.',
    );
    expect(because('too-many-sessions', [])).toBe('No session stands on the dialed port of side B.');
    expect(because('too-many-sessions', live)).toBe(
      'Sessions on the dialed port of side B: 1, which is not many.',
    );
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
