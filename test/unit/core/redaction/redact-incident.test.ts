import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../../../electron/core/evidence/read';
import { eventSchema, type IncidentEvent, type Statement } from '../../../../electron/core/incident/events';
import { redactIncident } from '../../../../electron/core/redaction/redact-incident';
import { say } from '../../../../electron/core/text';
import { keyedFor } from '../../../support/redaction';
import { eventsOf } from '../incident/events-of';

const text = 'PGXYB\r\n  TCP    10.1.8.103:43027      0.0.0.0:0              LISTENING\r\n';
const sha256 = (one: string) => createHash('sha256').update(one, 'utf8').digest('hex');
const id = sha256(text);

const statements: readonly Statement[] = [
  { type: 'created', title: 'Brauerei Ottakring', practice: null },
  {
    type: 'site-set',
    active: 'B',
    release: '8.5(1)',
    B: { host: 'PGXYB', visible: '10.1.8.103', windows: '2003' },
  },
  {
    type: 'dialer-set',
    host: 'DLRXY',
    A: { address: 'PGXYA', port: 42027 },
    B: { address: '10.1.8.103', port: 43027 },
  },
  { type: 'symptom-set', phase: 'before', session: 'none', side: null, words: 'PGXYB does not answer' },
  {
    type: 'evidence-added',
    phase: 'before',
    sha256: id,
    name: 'PGXYB/netstat.txt',
    size: text.length,
    how: 'drop',
    owner: 'B',
  },
  { type: 'evidence-assigned', sha256: id, part: 0, owner: 'B' },
  { type: 'fix-approved', approver: 'M. Okafor', note: 'Window agreed with Okafor' },
  { type: 'noted', step: 'fix', text: 'Ottakring says yes' },
  { type: 'closed', as: 'not-fixed', reason: 'PGXYB was not at hand' },
  {
    type: 'picture-attached',
    sha256: 'c'.repeat(64),
    name: 'pgxyb.png',
    size: 9,
    picture: 'png',
    width: 1,
    height: 1,
    step: 'site',
    caption: 'PGXYB',
  },
  { type: 'exported', format: 'html', file: 'rebind-Brauerei-Ottakring.html' },
  { type: 'undone', event: 'e8' },
];

function redact(
  level: 'customer-safe' | 'full' = 'customer-safe',
  events: readonly IncidentEvent[] = eventsOf(...statements),
) {
  const read = {
    reading: readEvidence(text),
    encoding: 'utf-8',
    encodingReason: say('It is valid UTF-8.'),
    problem: null,
  };
  return redactIncident(
    level,
    { events, evidence: new Map([[id, { sha256: id, read, text }]]) },
    { keyed: keyedFor('k'), sha256 },
  );
}

const names = /PGXY|DLRXY|10\.1\.8\.|Okafor|Ottakring|Brauerei|kim/i;

describe('a redacted incident', () => {
  it('holds no name or address in any entry, and is an incident still', () => {
    const { events } = redact();
    expect(JSON.stringify(events)).not.toMatch(names);
    for (const event of events) expect(eventSchema.safeParse(event).success).toBe(true);
  });

  it('has the same names everywhere, and other evidence under its own SHA-256', () => {
    const { events, evidence, hashes } = redact();
    const [piece] = [...evidence.values()];
    const said = (type: Statement['type']) =>
      events.find(({ say: one }) => one.type === type)?.say as Record<string, unknown>;
    const site = said('site-set') as { B: { host: string; visible: string } };
    expect(piece?.text).toContain(site.B.host);
    expect(piece?.text).toContain(`${site.B.visible}:43027`);
    expect(piece?.sha256).toBe(sha256(piece?.text ?? ''));
    expect(said('evidence-added').sha256).toBe(piece?.sha256);
    expect(said('evidence-assigned').sha256).toBe(hashes.get(id));
    expect(said('evidence-added').name).toBe(`${site.B.host}/netstat.txt`);
    expect([...evidence.keys()]).toEqual([piece?.sha256]);
  });

  it('keeps what is no name: ids, times, words of its own', () => {
    const { events } = redact();
    expect(events.map(({ id: event, at }) => [event, at])).toEqual(
      eventsOf(...statements)
        .filter(({ say: one }) => one.type !== 'picture-attached')
        .map(({ id: event, at }) => [event, at]),
    );
    expect(events.find(({ say: one }) => one.type === 'site-set')?.say).toMatchObject({
      active: 'B',
      release: '8.5(1)',
      B: { windows: '2003' },
    });
    expect(events.find(({ say: one }) => one.type === 'undone')?.say).toEqual({
      type: 'undone',
      event: 'e8',
    });
  });

  it('leaves pictures out, and at the level full whatever was typed freely', () => {
    const kept = redact();
    expect(kept.picturesLeftOut).toBe(1);
    expect(JSON.stringify(kept.events)).not.toContain('picture');
    expect(JSON.stringify(kept.events)).toContain('was not at hand');
    const full = redact('full');
    expect(JSON.stringify(full.events)).not.toMatch(/not at hand|agreed with|says yes|does not answer/);
    expect(JSON.stringify(full.events)).toContain('(left out)');
  });

  it('redacts entries of a kind that it does not know, and leaves out none of their fields', () => {
    const strange = {
      type: 'something-new',
      deep: [{ told: 'PGXYB at 10.1.8.103', count: 3, isSo: true, none: null }],
    } as unknown as Statement;
    const { events } = redact('customer-safe', eventsOf(...statements, strange));
    const made = JSON.stringify(events.at(-1)?.say);
    expect(made).not.toMatch(names);
    expect(made).toMatch(/"count":3,"isSo":true,"none":null/);
  });
});
