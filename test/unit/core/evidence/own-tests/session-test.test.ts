import { describe, expect, it } from 'vitest';
import type { SessionTestData } from '../../../../../electron/core/evidence/own-tests/types';
import { readEvidence } from '../../../../../electron/core/evidence/read';
import { kindsIn, onlyPart, partsOfKind } from '../../../../support/kinds-in';

const record = [
  'Rebind session test',
  'Endpoint: 10.1.8.103:43027',
  'From address: 10.1.8.20',
  'Tested on: LAPTOP-7',
  'Practice site: no',
  'Started: 2026-11-28T20:00:00.000Z',
  'Client ID: Rebind probe',
  'Limit: 30000.0 ms',
  '',
  'Try 1 of 2: protocol version 9',
  'Outcome: rejected',
  'Status: 1 E_CTI_INVALID_VERSION',
  'Detail: The CTI Server does not take this protocol version.',
  'Time taken: 12.3 ms',
  'Messages:',
  '     1.2 ms  sent      OPEN_REQ        00 00 00 3C 00 00 00 03',
  '    11.9 ms  received  FAILURE_CONF    00 00 00 08 00 00 00 01',
  '',
  'Try 2 of 2: protocol version 13',
  'Outcome: opened',
  'Services granted: 0x00000011 CLIENT_EVENTS, ALL_EVENTS',
  'PG status: 0x00000004 PERIPHERAL_OFFLINE',
  'Peripheral online: no',
  'Peripheral type: 7',
  'Session type: 1 active',
  'Heartbeat: answered',
  'Session closed: yes',
  'Time taken: 20.0 ms',
  'Messages:',
  '     0.4 ms  sent      OPEN_REQ        00 00 00 3C 00 00 00 03',
  '    11.0 ms  received  OPEN_CONF       00 00 00 1A 00 00 00 04 …',
];
const text = `${record.join('\n')}\n`;

const lineOf = (start: string, from = 0): number =>
  record.findIndex((line, index) => index >= from && line.startsWith(start)) + 1;

function read(lines: readonly string[]): SessionTestData {
  return onlyPart(`${lines.join('\n')}\n`, 'session-test').data;
}

/** The record with one of its lines replaced, or taken out. */
function withLine(start: string, line: string | null): string[] {
  return record.flatMap((one) => (one.startsWith(start) ? (line === null ? [] : [line]) : [one]));
}

describe('the record of a session test', () => {
  it('says where it went, when, and what came of each try, with the line that says it', () => {
    const part = onlyPart(text, 'session-test');
    expect(part).toMatchObject({ lines: [1, record.length], host: null, unread: [] });
    expect(part.data).toEqual({
      endpoint: { address: '10.1.8.103', port: 43027 },
      from: '10.1.8.20',
      found: [],
      startedAt: '2026-11-28T20:00:00.000Z',
      limitMilliseconds: 30_000,
      machine: 'LAPTOP-7',
      practice: false,
      tries: [
        {
          version: 9,
          outcome: 'rejected',
          status: 1,
          pgStatus: null,
          peripheralOnline: null,
          peripheralType: null,
          sessionType: null,
          servicesGranted: null,
          heartbeat: null,
          closed: null,
          milliseconds: 12.3,
          line: lineOf('Outcome: rejected'),
        },
        {
          version: 13,
          outcome: 'opened',
          status: null,
          pgStatus: 4,
          peripheralOnline: false,
          peripheralType: 7,
          sessionType: 1,
          servicesGranted: 0x11,
          heartbeat: 'answered',
          closed: true,
          milliseconds: 20,
          line: lineOf('Outcome: opened'),
        },
      ],
      whole: true,
    });
  });

  it('is read out of a mail that quotes it, with blank lines between and a signature below', () => {
    const quoted = record.map((line) => `> ${line}`).join('\r\n');
    expect(onlyPart(quoted, 'session-test').data).toMatchObject({ whole: true, machine: 'LAPTOP-7' });
    const spaced = read(record.flatMap((line) => [line, '']));
    expect(spaced).toMatchObject({ whole: true, endpoint: { port: 43027 } });
    const signed = onlyPart(`${text}Regards\nKim\n`, 'session-test');
    expect(signed.unread.map(({ text: line }) => line)).toEqual(['Regards', 'Kim']);
  });

  it('keeps its messages where a mail broke their lines', () => {
    const broken = record.flatMap((line) =>
      line.includes('OPEN_REQ') ? [line.slice(0, 40), '03 00 03'] : [line],
    );
    expect(onlyPart(broken.join('\n'), 'session-test').unread).toEqual([]);
  });

  it('beside a table keeps to itself', () => {
    const table = [
      '  Proto  Local Address          Foreign Address        State',
      '  TCP    172.1.8.103:43027      0.0.0.0:0              LISTENING',
    ].join('\n');
    expect(kindsIn(`${text}${table}\n`)).toEqual(['session-test', 'netstat']);
    expect(kindsIn(`${table}\n\n${text}`)).toEqual(['netstat', 'session-test']);
  });

  it('twice in a text is two tests, whose facts are not mingled', () => {
    const other = text.replace('10.1.8.103:43027', '10.1.8.102:42027').replaceAll('opened', 'no-answer');
    const [one, two] = partsOfKind(text + other, 'session-test');
    expect(one?.data).toMatchObject({ endpoint: { port: 43027 }, whole: true });
    expect(one?.data.tries.at(-1)?.outcome).toBe('opened');
    expect(two?.data).toMatchObject({ endpoint: { port: 42027 }, whole: true });
    expect(two?.data.tries.at(-1)?.outcome).toBe('no-answer');
  });

  it.each([
    ['Endpoint:', 'Endpoint: 10.1.8:43027'],
    ['Endpoint:', 'Endpoint: 10.1.8.103:99999'],
    ['Endpoint:', 'Endpoint: <script>:43027'],
    ['Outcome: rejected', 'Outcome: reject'],
    ['PG status:', 'PG status: 4'],
    ['Status:', 'Status: -1'],
    ['Status:', 'Status: 4294967296'],
    ['Heartbeat:', 'Heartbeat: probably'],
    ['Started:', 'Started: yesterday'],
    ['Practice site:', 'Practice site: maybe'],
  ])('lists a line that does not have its form: %s as %s', (start, line) => {
    const part = onlyPart(`${withLine(start, line).join('\n')}\n`, 'session-test');
    expect(part.unread[0]).toEqual({ line: lineOf(start), text: line });
    // Without its outcome a try has no status either.
    expect(part.unread.slice(1).map((one) => one.text.split(':')[0])).toEqual(
      start === 'Outcome: rejected' ? ['Status'] : [],
    );
  });

  it('that gives two values for one thing gives none, and lists both lines', () => {
    const twice = [...record];
    twice.splice(2, 0, 'Endpoint: 10.1.8.102:42027');
    const part = onlyPart(twice.join('\n'), 'session-test');
    expect(part.data.endpoint).toBeNull();
    expect(part.unread.map(({ line }) => line)).toEqual([2, 3]);
    const outcomes = [...record];
    outcomes.splice(lineOf('Outcome: opened'), 0, 'Outcome: refused');
    expect(read(outcomes).tries.at(-1)?.outcome).toBeNull();
  });

  it('that says the same thing twice says it', () => {
    const twice = [...record];
    twice.splice(2, 0, 'Endpoint: 10.1.8.103:43027');
    expect(onlyPart(twice.join('\n'), 'session-test')).toMatchObject({
      unread: [],
      data: { endpoint: { port: 43027 } },
    });
  });

  it('of a session that did not open tells nothing that only an opened one can', () => {
    const part = onlyPart(text.replace('Outcome: opened', 'Outcome: refused'), 'session-test');
    expect(part.data.tries.at(-1)).toMatchObject({
      pgStatus: null,
      sessionType: null,
      heartbeat: null,
      closed: null,
    });
    expect(part.unread).toHaveLength(7);
  });

  it('whose later tries are missing does not say how the test ended', () => {
    expect(read(record.slice(0, lineOf('Try 2') - 1)).whole).toBe(false);
    expect(read(record.filter((_, index) => index < 9 || index >= lineOf('Try 2') - 1)).whole).toBe(false);
    expect(read(withLine('Time taken: 20', null)).whole).toBe(false);
  });

  it('whose title was cut off is still known by its tries', () => {
    const part = onlyPart(record.slice(lineOf('Try 1') - 1).join('\n'), 'session-test');
    expect(part.data).toMatchObject({
      endpoint: null,
      tries: [{ outcome: 'rejected' }, { outcome: 'opened' }],
    });
  });
});

describe('a record that was cut', () => {
  const full = onlyPart(text, 'session-test').data;

  it('never says anything that the whole one does not say', () => {
    for (let length = 'Rebind session test'.length; length <= text.length; length += 1) {
      const [part] = partsOfKind(text.slice(0, length), 'session-test');
      const { tries, whole, found, ...rest } = part?.data ?? full;
      for (const [name, value] of Object.entries(rest)) {
        if (value !== null)
          expect({ length, [name]: value }).toEqual({ length, [name]: full[name as keyof typeof rest] });
      }
      tries.forEach(({ line, ...facts }, index) => {
        const { line: _, ...known } = full.tries[index] ?? { line };
        for (const [name, value] of Object.entries(facts)) {
          if (value !== null)
            expect({ length, [name]: value }).toEqual({ length, [name]: known[name as keyof typeof known] });
        }
      });
      if (whole) expect(tries.map(({ outcome }) => outcome)).toEqual(['rejected', 'opened']);
      expect(found).toEqual([]);
      expect(part).toBeDefined();
    }
  });
});

const document = JSON.stringify(
  {
    endpoint: '10.1.8.103:43027',
    from: '10.1.8.50',
    outcome: 'rejected',
    status: { code: 15, name: 'E_CTI_CTI_SERVER_OFFLINE' },
    version: 9,
    pgStatus: null,
    sessionType: null,
    ms: 14.2,
    trace: [
      { at: 1.2, direction: 'sent', message: 'OPEN_REQ', hex: '00 00 00 3C' },
      { at: 13.9, direction: 'received', message: 'FAILURE_CONF', hex: '00 00 00 08' },
    ],
  },
  null,
  2,
);
const compact = JSON.stringify(JSON.parse(document));

describe('what `rebind probe --json` printed', () => {
  it.each([
    ['in lines', document, 4],
    ['on one line', compact, 1],
    [
      'with the command above it',
      `C:\\Rebind>npm run rebind -- probe 10.1.8.103:43027 --json\n\n${document}`,
      6,
    ],
  ])('is read as the session test that it is, %s', (_, printed, line) => {
    const [part, ...others] = partsOfKind(printed, 'session-test');
    expect(others).toEqual([]);
    expect(part?.unread).toEqual([]);
    expect(part?.data).toMatchObject({
      endpoint: { address: '10.1.8.103', port: 43027 },
      from: '10.1.8.50',
      whole: true,
      tries: [{ outcome: 'rejected', status: 15, version: 9, milliseconds: 14.2, pgStatus: null, line }],
    });
  });

  it('twice is two tests', () => {
    const other = document.replace('10.1.8.103:43027', '10.1.8.102:42027');
    const parts = partsOfKind(`${document}\n${other}\n`, 'session-test');
    expect(parts.map(({ data }) => data.endpoint?.port)).toEqual([43027, 42027]);
    expect(parts.flatMap(({ unread }) => unread)).toEqual([]);
  });

  it('cut anywhere says nothing that the whole one does not say', () => {
    const full = onlyPart(document, 'session-test').data;
    for (let length = 1; length <= document.length; length += 1) {
      for (const { data } of partsOfKind(document.slice(0, length), 'session-test')) {
        expect(data.endpoint).toEqual(full.endpoint);
        expect(data.whole).toBe(length === document.length);
        expect([null, full.from]).toContain(data.from);
        const [only] = data.tries;
        expect(only?.outcome).toBe('rejected');
        for (const name of ['status', 'version', 'milliseconds'] as const) {
          expect([null, full.tries[0]?.[name]]).toContain(only?.[name]);
        }
      }
    }
  });

  it('with a name twice and two values gives none', () => {
    const twice = document.replace('"version": 9,', '"version": 9,\n  "endpoint": "10.1.8.102:42027",');
    const [first, ...rest] = partsOfKind(twice, 'session-test');
    expect(rest).toEqual([]);
    expect(first?.data).toMatchObject({ endpoint: { port: 43027 }, whole: false });
    const outcomes = document.replace('"version": 9,', '"version": 9,\n  "outcome": "opened",');
    expect(partsOfKind(outcomes, 'session-test')).toEqual([]);
  });

  it('takes no outcome from inside of another value', () => {
    const inside = document.replace('"outcome": "rejected"', '"detail": { "outcome": "opened" }');
    expect(partsOfKind(inside, 'session-test')).toEqual([]);
  });

  it.each([
    ['an endpoint that is none', document.replace('10.1.8.103:43027', '10.1.8.103:99999')],
    ['an endpoint with markup', document.replace('10.1.8.103', '<b>')],
  ])('of %s names no endpoint', (_, printed) => {
    expect(partsOfKind(printed, 'session-test').map(({ data }) => data.endpoint)).toEqual([null]);
  });

  it.each([
    ['another program’s document', '{\n  "endpoint": "https://example:443",\n  "name": "x"\n}'],
    ['an error of the probe', '{\n  "error": { "code": "no-endpoint", "message": "…", "hint": null }\n}'],
    ['nesting without end', `{\n  "endpoint": "a:1",\n  "outcome": ${'['.repeat(100_000)}`],
  ])('is not seen in %s', (_, other) => {
    expect(readEvidence(other).parts.map(({ kind }) => kind)).not.toContain('session-test');
  });
});
