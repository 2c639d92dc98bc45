import { describe, expect, it } from 'vitest';
import { remarksOn } from '../../../../electron/core/case/remarks';
import { deriveFacts } from '../../../../electron/core/diagnosis/facts';
import { format } from '../../../../electron/core/text';
import { aCase, type CaseSketch, noteSite } from '../../../support/case-builder';

function remarks(sketch: CaseSketch) {
  const input = aCase({
    ...noteSite,
    ...sketch,
    A: { ...noteSite.A, ...sketch.A },
    B: { ...noteSite.B, ...sketch.B },
  });
  return remarksOn(input.site, deriveFacts(input)).map(
    (one) => `${one.tone} ${one.field}: ${format(one.message)}`,
  );
}

describe('remarks beside the fields', () => {
  it('are absent where everything is as expected', () => {
    expect(remarks({})).toEqual([]);
  });

  it('note a private address at once', () => {
    expect(remarks({ dialsB: '172.1.8.103:43027' })).toEqual([
      'wrong dialer.B.address: 172.1.8.103 is the private address of side B. The dialer’s traffic belongs on the visible network.',
    ]);
  });

  it('note swapped addresses', () => {
    expect(
      remarks({ dialsA: '10.1.8.103:42027', dialsB: '10.1.8.102:43027' }).map((one) => one.slice(0, 30)),
    ).toEqual(['wrong dialer.A.address: 10.1.8', 'wrong dialer.B.address: 10.1.8']);
  });

  it('ask to confirm a port off the formula, in amber', () => {
    const [only] = remarks({ dialsB: '10.1.8.103:43028' });
    expect(only).toMatch(/^look dialer\.B\.port: Port 43028 is not one of the default ports/);
  });

  it('take instance 24 as the last one: 43027 is side B’s first port, never side A’s instance 25', () => {
    expect(remarks({ instance: 24, dialsA: '10.1.8.102:42987', dialsB: '10.1.8.103:43987' })).toEqual([]);
    expect(remarks({ dialsA: '10.1.8.102:43027' })[0]).toContain('belongs to side B');
  });

  it('accept the port that the site chose', () => {
    expect(remarks({ B: { ctiPort: 5500 }, dialsB: '10.1.8.103:5500' })).toEqual([
      expect.stringContaining('look site.B.ctiPort'),
    ]);
  });

  it('note two sides with the same address', () => {
    expect(remarks({ B: { visible: '10.1.8.102' } }).join('\n')).toContain(
      'wrong site.B.visible: 10.1.8.102 is also given to side A',
    );
  });

  it('ask about a secured port only while the setting is not known, and tell where the two do not go together', () => {
    const secured = { dialsA: '10.1.8.102:42030', dialsB: '10.1.8.103:43030' };
    expect(remarks(secured)[0]).toContain('Confirm that the dialer uses a secured connection');
    expect(remarks({ ...secured, secure: true })).toEqual([]);
    expect(remarks({ ...secured, secure: false })[0]).toContain('is not set for a secured connection');
    expect(remarks({ secure: true })[1]).toMatch(
      /^look dialer\.B\.port: Port 43027 is the plain port of instance 0/,
    );
    expect(remarks({ secure: false })).toEqual([]);
  });

  it('tell a swapped or foreign secured port too, once the setting is known', () => {
    expect(remarks({ dialsB: '10.1.8.103:42030', secure: true }).join('\n')).toContain('belongs to side A');
    expect(remarks({ dialsB: '10.1.8.103:43070', secure: true }).join('\n')).toContain(
      'default of instance 1',
    );
  });

  it('note an address that no other host can reach', () => {
    expect(remarks({ dialsB: '127.0.0.1:43027' })[0]).toContain(
      'no address that another host can be reached at',
    );
  });
});
