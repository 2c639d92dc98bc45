import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathKinds } from '../../../../electron/core/case/path';
import { type PathRecordMeta, pathRecord } from '../../../../electron/host/connection/path-record';
import { onlyPart } from '../../../support/kinds-in';

const meta: PathRecordMeta = {
  startedAt: new Date('2026-11-28T20:00:00.000Z'),
  limitMilliseconds: 3000,
  fromAddress: '10.1.8.20',
  machine: 'LAPTOP-7',
  practice: false,
};

const row = fc.record({
  side: fc.constantFrom('A' as const, 'B' as const),
  endpoint: fc.record({
    address: fc.oneof(fc.ipV4(), fc.stringMatching(/^[a-z][a-z0-9-]{0,20}(\.[a-z][a-z0-9]{0,8}){0,2}$/)),
    port: fc.integer({ min: 1, max: 65_535 }),
  }),
  network: fc.constantFrom('visible' as const, 'private' as const, null),
  configured: fc.boolean(),
  kind: fc.constantFrom(...pathKinds),
  milliseconds: fc.nat({ max: 600_000 }).map((value) => value / 10),
  errorCode: fc.constantFrom('ECONNREFUSED', 'EAI_AGAIN', null),
});
const rows = fc.uniqueArray(row, {
  maxLength: 64,
  selector: ({ side, endpoint }) => `${side} ${endpoint.address}:${endpoint.port}`,
});

describe('the record of a path test', () => {
  it('has one line an endpoint', () => {
    const text = pathRecord(
      [
        {
          side: 'B',
          endpoint: { address: '10.1.8.103', port: 43027 },
          network: 'visible',
          configured: true,
          kind: 'refused',
          milliseconds: 1.23,
          errorCode: 'ECONNREFUSED',
        },
        {
          side: 'B',
          endpoint: { address: '172.1.8.103', port: 43027 },
          network: null,
          configured: false,
          kind: 'connected',
          milliseconds: 0.8,
          errorCode: null,
        },
      ],
      meta,
    );
    expect(text.split('\n')).toEqual([
      'Rebind path test',
      'From address: 10.1.8.20',
      'Tested on: LAPTOP-7',
      'Practice site: no',
      'Started: 2026-11-28T20:00:00.000Z',
      'Limit: 3000.0 ms',
      'Endpoints tried: 2',
      '',
      'Side | Endpoint | Network | Dialer | Ended in | Time | Word',
      'B | 10.1.8.103:43027 | visible | dialed | refused | 1.2 ms | ECONNREFUSED',
      'B | 172.1.8.103:43027 | - | - | connected | 0.8 ms | -',
      '',
    ]);
  });

  it('that is written and read back says the same, whatever was tried', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const part = onlyPart(pathRecord(given, meta), 'path-test');
        expect(part.unread).toEqual([]);
        expect(part.data).toMatchObject({
          whole: true,
          from: '10.1.8.20',
          practice: false,
          limitMilliseconds: 3000,
        });
        expect(part.data.results.map(({ line, ...rest }) => rest)).toEqual(given);
      }),
    );
  });

  it('takes no row from a machine’s name', () => {
    const forged = 'X\nA | 10.1.8.102:42027 | visible | dialed | connected | 1.0 ms | -';
    expect(onlyPart(pathRecord([], { ...meta, machine: forged }), 'path-test').data.results).toEqual([]);
  });
});
