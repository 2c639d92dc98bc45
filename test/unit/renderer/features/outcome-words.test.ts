import { describe, expect, it } from 'vitest';
import type { RecordedOutcome } from '../../../../electron/core/incident/incident';
import { format } from '../../../../electron/core/text';
import { outcomeMeaning, outcomeSentence } from '../../../../renderer/features/connection/outcome-words';

const tried: RecordedOutcome = {
  eventId: 'e1',
  phase: 'before',
  at: '2026-11-22T13:03:12Z',
  by: 'jane',
  side: 'B',
  method: 'tcp',
  kind: 'refused',
  code: null,
  target: { address: '10.1.8.103', port: 43027 },
  from: 'laptop',
  source: null,
  told: null,
  fromAddress: '10.1.8.77',
  milliseconds: 12.4,
  limitMilliseconds: 5000,
  transcript: null,
};

const sentence = (outcome: Partial<RecordedOutcome>) => format(outcomeSentence({ ...tried, ...outcome }));
const meaning = (outcome: Partial<RecordedOutcome>) => {
  const found = outcomeMeaning({ ...tried, ...outcome });
  return found === null ? null : format(found);
};

describe('the sentence of an outcome', () => {
  it('names target, time, way and the laptop’s own address', () => {
    expect(sentence({})).toBe(
      '10.1.8.103:43027 refused the connection after 12 ms, tried with a TCP connection from this laptop (10.1.8.77).',
    );
  });

  it('names the limit where nothing answered, once', () => {
    expect(sentence({ kind: 'timed-out', milliseconds: 5003 })).toBe(
      '10.1.8.103:43027 did not answer within 5 s, tried with a TCP connection from this laptop (10.1.8.77).',
    );
  });

  it('tells a name service that kept silent from a name that is none', () => {
    const name = { kind: 'name-not-found', target: { address: 'PGB', port: 43027 } } as const;
    expect(sentence({ ...name, milliseconds: 5000 })).toContain(
      'Nobody told within the limit what the name in PGB:43027 stands for after 5 s',
    );
    expect(meaning({ ...name, milliseconds: 5000 })).toContain('No packet was sent to the CTI Server');
    expect(sentence({ ...name, milliseconds: 4999 })).toContain('The name in PGB:43027 gave no address');
    expect(meaning({ ...name, milliseconds: 4999 })).toContain('could not resolve the name');
    expect(sentence({ ...name, milliseconds: null })).toContain('gave no address');
  });

  it('names the code with which a session was rejected', () => {
    expect(
      sentence({
        kind: 'rejected',
        code: 15,
        method: 'ctitest',
        from: 'server',
        fromAddress: null,
        milliseconds: null,
      }),
    ).toBe(
      '10.1.8.103:43027 rejected the session with code 15, tried with ctitest from the CTI Server’s host.',
    );
  });

  it('says plainly what was not told', () => {
    expect(
      sentence({ kind: 'timed-out', target: null, from: null, milliseconds: null, limitMilliseconds: null }),
    ).toBe(
      'an address that was not told did not answer in time, tried with a TCP connection from a place that was not told.',
    );
  });
});

describe('what an outcome proves', () => {
  it('is nothing without a target', () => {
    expect(meaning({ kind: 'opened', target: null })).toBe(
      'An outcome speaks for its target only. Without one it rules nothing out.',
    );
  });

  it('is no more than a listener where a bare connection came up', () => {
    expect(meaning({ kind: 'connected' })).toContain('only a session tells');
  });

  it('is nothing about the network where ctitest timed out', () => {
    expect(meaning({ kind: 'timed-out', method: 'ctitest' })).toContain('the program’s own');
  });

  it('is nothing where it was not run', () => {
    expect(meaning({ kind: 'not-run' })).toBeNull();
  });
});
