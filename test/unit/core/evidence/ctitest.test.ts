import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../../../electron/core/evidence/read';
import type { CtitestData } from '../../../../electron/core/evidence/types';

/** What the words of a transcript suggest; its wording is made up here, as the tool's own is not documented. */
function suggestion(text: string): CtitestData | null {
  const [part] = readEvidence(`C:\\icr\\tools>ctitest\n${text}\n`).parts;
  return part?.kind === 'ctitest' ? part.data : null;
}

describe('words of a transcript', () => {
  it.each([
    ['got OPEN_CONF', 'opened'],
    ['OPEN_REQ IdleTimeout:120 ... OPEN_CONF', 'opened'],
    ['FAILURE_CONF', 'rejected'],
    ['E_CTI_INVALID_VERSION', 'rejected'],
    ['connect: error 10061', 'refused'],
    ['the connection was refused', 'refused'],
    ['WSAETIMEDOUT', 'timed-out'],
    ['request timed out', 'timed-out'],
    ['WSAEHOSTUNREACH', 'unreachable'],
    ['error 10065', 'unreachable'],
  ])('%s suggest %s', (text, suggests) => {
    expect(suggestion(text)?.suggests).toBe(suggests);
  });

  it('that name a code give it', () => {
    expect(suggestion('FAILURE_CONF InvokeID:7 Status:36')).toMatchObject({ suggests: 'rejected', code: 36 });
    expect(suggestion('E_CTI_INVALID_VERSION (1)')).toMatchObject({ suggests: 'rejected', code: 1 });
    expect(suggestion('FAILURE_CONF')).toMatchObject({ suggests: 'rejected', code: null });
  });

  it.each([
    'OPEN_CONF, later FAILURE_CONF',
    'refused by A\ntimed out on B',
    'all is well',
    'port 10061 of 10.1.8.103:10061',
    '',
  ])('that disagree or say nothing suggest nothing: %s', (text) => {
    expect(suggestion(`x\n${text}`)?.suggests).toBeNull();
  });

  it('are cited by their lines', () => {
    expect(suggestion('one\ntwo OPEN_CONF\n')?.words).toEqual([{ word: 'OPEN_CONF', line: 3 }]);
  });
});

describe('a text of another tool', () => {
  it('is no transcript, although it names the protocol', () => {
    const log = '22:21:22:921 cg1A-ctisvr SESSION 9: MsgType:OPEN_REQ (InvokeID:0x1 PeripheralID:5000';
    expect(readEvidence(log).parts).toMatchObject([{ kind: 'unknown' }]);
  });

  it('is one where it names the protocol and is no log', () => {
    expect(readEvidence('sent OPEN_REQ\nOPEN_CONF').parts).toMatchObject([
      { kind: 'ctitest', data: { suggests: 'opened' } },
    ]);
  });
});
