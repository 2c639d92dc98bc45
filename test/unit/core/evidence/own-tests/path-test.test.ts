import { describe, expect, it } from 'vitest';
import { kindsIn, onlyPart, partsOfKind } from '../../../../support/kinds-in';

const record = [
  'Rebind path test',
  'From address: 10.1.8.20',
  'Tested on: LAPTOP-7',
  'Practice site: no',
  'Started: 2026-11-28T20:00:00.000Z',
  'Limit: 3000.0 ms',
  'Endpoints tried: 3',
  '',
  'Side | Endpoint | Network | Dialer | Ended in | Time | Word',
  'A | 10.1.8.102:42027 | visible | dialed | timed-out | 3000.0 ms | -',
  'B | 10.1.8.103:43027 | visible | dialed | refused | 1.2 ms | ECONNREFUSED',
  'B | pgb-private:43027 | - | - | name-not-found | 9.0 ms | ENOTFOUND',
];
const text = `${record.join('\n')}\n`;

describe('the record of a path test', () => {
  it('says what came of each endpoint, with its line', () => {
    const part = onlyPart(text, 'path-test');
    expect(part).toMatchObject({ host: null, unread: [], lines: [1, record.length] });
    expect(part.data).toMatchObject({
      from: '10.1.8.20',
      startedAt: '2026-11-28T20:00:00.000Z',
      limitMilliseconds: 3000,
      machine: 'LAPTOP-7',
      practice: false,
      whole: true,
    });
    expect(part.data.results[1]).toEqual({
      side: 'B',
      endpoint: { address: '10.1.8.103', port: 43027 },
      network: 'visible',
      configured: true,
      kind: 'refused',
      milliseconds: 1.2,
      errorCode: 'ECONNREFUSED',
      line: 11,
    });
    expect(part.data.results[2]).toMatchObject({ network: null, configured: false, kind: 'name-not-found' });
  });

  it('is read out of a mail that quotes it', () => {
    const quoted = record.map((line) => `> ${line}`).join('\r\n');
    expect(onlyPart(quoted, 'path-test').data).toMatchObject({ whole: true, results: { length: 3 } });
  });

  it('of which rows are missing says so', () => {
    expect(onlyPart(record.slice(0, 10).join('\n'), 'path-test').data).toMatchObject({
      whole: false,
      results: { length: 1 },
    });
    expect(onlyPart(record.slice(9).join('\n'), 'path-test').data).toMatchObject({
      whole: false,
      results: { length: 3 },
    });
  });

  it('never says anything that the whole one does not say, wherever it was cut', () => {
    const full = onlyPart(text, 'path-test').data.results.map(({ errorCode, ...row }) => row);
    for (let length = 16; length <= text.length; length += 1) {
      const [part, ...others] = partsOfKind(text.slice(0, length), 'path-test');
      expect(others).toEqual([]);
      expect(full).toEqual(
        expect.arrayContaining((part?.data.results ?? []).map(({ errorCode, ...row }) => row)),
      );
    }
  });

  it.each([
    'C | 10.1.8.102:42027 | visible | dialed | refused | 1.0 ms | -',
    'A | 10.1.8:42027 | visible | dialed | refused | 1.0 ms | -',
    'A | 10.1.8.102:42027 | public | dialed | refused | 1.0 ms | -',
    'A | 10.1.8.102:42027 | visible | yes | refused | 1.0 ms | -',
    'A | 10.1.8.102:42027 | visible | dialed | opened | 1.0 ms | -',
    'A | 10.1.8.102:42027 | visible | dialed | no-answer | 1.0 ms | -',
    'A | 10.1.8.102:42027 | visible | dialed | refused | soon | -',
    'A | 10.1.8.102:42027 | visible | dialed | refused | 1.0 ms',
    'A | 10.1.8.102:42027 | visible | dialed | refused | 1.0 ms | - | more',
  ])('lists a row that has not its form: %s', (row) => {
    const lines = [...record];
    lines[9] = row;
    const part = onlyPart(lines.join('\n'), 'path-test');
    expect(part.unread).toEqual([{ line: 10, text: row }]);
    expect(part.data).toMatchObject({ whole: false, results: { length: 2 } });
  });

  it('with two answers of one endpoint has none for it', () => {
    const lines = [...record, 'B | 10.1.8.103:43027 | visible | dialed | connected | 1.0 ms | -'];
    const part = onlyPart(lines.join('\n'), 'path-test');
    expect(part.data.results.map(({ endpoint }) => endpoint.address)).toEqual(['10.1.8.102', 'pgb-private']);
    expect(part.unread.map(({ line }) => line)).toEqual([11, 13]);
  });

  it('twice in a text is two tests, and stands beside a session test', () => {
    expect(partsOfKind(text + text, 'path-test').map(({ data }) => data.whole)).toEqual([true, true]);
    const session =
      'Rebind session test\nEndpoint: 10.1.8.103:43027\n\nTry 1 of 1: protocol version 9\nOutcome: refused\nTime taken: 1.0 ms\n';
    expect(kindsIn(text + session)).toEqual(['path-test', 'session-test']);
    expect(kindsIn(session + text)).toEqual(['session-test', 'path-test']);
  });
});
