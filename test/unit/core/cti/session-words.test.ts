import { describe, expect, it } from 'vitest';
import type { SessionFacts } from '../../../../electron/core/case/types';
import { sessionWords } from '../../../../electron/core/cti/session-words';
import { format } from '../../../../electron/core/text';

const told: SessionFacts = {
  found: [],
  version: null,
  pgStatus: null,
  peripheralOnline: null,
  sessionType: null,
  heartbeat: null,
  closed: null,
};

const words = (code: number | null, facts: Partial<SessionFacts> | null) =>
  sessionWords(code, facts === null ? null : { ...told, ...facts })
    .map((one) => format(one))
    .join(' ');

describe('what a session test tells beyond its outcome', () => {
  it('is nothing where nothing more was told', () => {
    expect(words(null, null)).toBe('');
    expect(words(null, {})).toBe('');
  });

  it('is the name of a status where the sources agree on it, and never a guess', () => {
    expect(words(36, null)).toContain('Status 36 is E_CTI_INVALID_PASSWORD.');
    expect(words(2, null)).toContain('the sources give it no name, or several');
    expect(words(2, null)).not.toContain('E_CTI_');
    expect(words(4711, null)).toContain('Status 4711');
  });

  it('is PGStatus in words, none of which is a failure of the session', () => {
    expect(words(null, { pgStatus: 0 })).toContain('normal');
    expect(words(null, { pgStatus: 0x5 })).toMatch(/OPC_DOWN.*PERIPHERAL_OFFLINE/);
    expect(words(null, { pgStatus: 0x4, peripheralOnline: false })).toContain('no failure of the session');
    expect(words(null, { pgStatus: 0x180 })).toContain('no source names: 0x180');
  });

  it('is every address that a name gave, and which one was called', () => {
    expect(words(null, { found: ['172.1.8.103', '10.1.8.103'] })).toContain(
      'The name gave 172.1.8.103, 10.1.8.103; the first was called.',
    );
    expect(words(null, { found: ['172.1.8.103'] })).toBe('The name gave 172.1.8.103.');
  });

  it('is how the heartbeat and the close went', () => {
    expect(words(null, { heartbeat: 'answered', closed: true })).toBe('The server answered a heartbeat.');
    expect(words(null, { heartbeat: 'offline' })).toContain('gone out of service');
    expect(words(null, { heartbeat: 'silent', closed: false })).toContain('did not confirm');
    expect(words(null, { heartbeat: 'cancelled', closed: false })).toBe('');
  });

  it('is the services that OPEN_CONF granted, and nothing where a record does not tell them', () => {
    expect(words(null, { servicesGranted: 0x12 })).toBe(
      'It granted the services CALL_DATA_UPDATE, ALL_EVENTS.',
    );
    expect(words(null, { servicesGranted: 0 })).toContain('none of the services');
    expect(words(null, { servicesGranted: null })).toBe('');
  });

  it('is an OPEN_CONF that confirms another request', () => {
    expect(words(null, { foreignInvokeId: 7 })).toMatch(
      /^An OPEN_CONF came with InvokeID 7, .* was not taken for the answer\. .* speaks the CTI Server protocol\.$/,
    );
  });

  it('is what the server calls its side', () => {
    expect(words(null, { sessionType: 1 })).toContain('active');
    expect(words(null, { sessionType: 2 })).toContain('standby');
    expect(words(null, { sessionType: 0 })).toBe('');
  });
});
