import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../../../electron/core/evidence/read';
import { eventSchema, type Statement } from '../../../../electron/core/incident/events';
import { type Fingerprint, hostFields, siteFields } from '../../../../electron/core/known-good/fingerprint';
import { redactIncident } from '../../../../electron/core/redaction/redact-incident';
import { say } from '../../../../electron/core/text';
import { keyedFor } from '../../../support/redaction';
import { eventsOf } from '../incident/events-of';

const sha256 = (one: string) => createHash('sha256').update(one, 'utf8').digest('hex');
const text = 'PGXYB\r\n  TCP    10.1.8.103:43027      0.0.0.0:0              LISTENING\r\n';
const id = sha256(text);

const none = (fields: readonly string[]) => Object.fromEntries(fields.map((field) => [field, null]));

/** How the site stood years ago: hosts and addresses of then stand nowhere else. */
const fingerprint = {
  site: {
    ...none(siteFields),
    active: ['B'],
    instance: ['0'],
    dialer: ['OLDDLRX.ottakring.example'],
    'dialer-address': ['10.44.7.51'],
    secure: ['no'],
  },
  A: {
    ...none(hostFields),
    host: ['OLDPGXA'],
    dialed: ['OLDPGXA-V:42027'],
    listeners: ['10.44.7.12:42027'],
    order: ['Ottakring LAN', 'Private'],
    visible: ['10.44.7.12'],
    cards: ['00-50-56-AB-CD-EF'],
    windows: ['Windows Server 2003'],
    build: ['5.2.3790'],
  },
  B: { ...none(hostFields), host: ['QZSITEB'], dialed: ['10.44.7.13:43027'] },
} as unknown as Fingerprint;

const picture = {
  type: 'picture-attached',
  sha256: 'c'.repeat(64),
  name: 'pgxyb.png',
  size: 9,
  picture: 'png',
  width: 1,
  height: 1,
  step: 'site',
  caption: 'Rack of Brauerei Ottakring, photo by Okafor',
} as const;

const statements: readonly Statement[] = [
  { type: 'created', title: 'Brauerei Ottakring', practice: null },
  { type: 'site-set', active: 'B', B: { host: 'PGXYB', visible: '10.1.8.103', windows: '2003' } },
  { type: 'dialer-set', host: 'DLRXY', B: { address: '10.1.8.103', port: 43027 } },
  {
    type: 'evidence-added',
    phase: 'before',
    sha256: id,
    name: 'PGXYB/netstat.txt',
    size: text.length,
    how: 'drop',
    owner: 'B',
    caseFolder: true,
  },
  {
    type: 'path-tested',
    phase: 'before',
    fromAddress: '10.1.8.77',
    limitMilliseconds: 4_000,
    results: [
      {
        side: 'B',
        endpoint: { address: 'PGXYBV', port: 43027 },
        network: 'visible',
        configured: true,
        kind: 'timed-out',
        milliseconds: 4_000,
      },
    ],
    record: 'd'.repeat(64),
  },
  { type: 'evidence-time-stated', sha256: id, phase: 'before', at: '2026-01-05T14:03:12.000Z' },
  picture,
  { type: 'picture-captioned', picture: 'e7', caption: 'PGXYB, Ottakring' },
  { type: 'noted', step: 'site', text: 'Ask Okafor at Ottakring about PGXYB (10.1.8.103)' },
  {
    type: 'known-site-answered',
    site: 'site-20260101-x',
    name: 'Ottakring Wien',
    same: true,
    known: {
      incident: 'Ottakring-2024',
      closedAt: '2024-01-05T14:03:12.000Z',
      as: 'fixed',
      fingerprint,
    },
  },
  {
    type: 'fix-begun',
    plan: 'wrong-nic-binding',
    side: 'B',
    windows: '2003',
    otherSide: { state: 'in-service', name: 'M. Okafor', reason: 'Okafor sees calls on PGXYB' },
  },
  { type: 'fix-approved', approver: 'M. Okafor', note: 'Window agreed with Okafor' },
  { type: 'fix-set-aside', reason: 'PGXYB still wrong, says Okafor' },
  { type: 'closed', as: 'fixed-time-stated', reason: 'PGXYB is well', statedBy: 'M. Okafor' },
  { type: 'known-good-kept', site: 'site-20260101-x', name: 'Ottakring Wien', fingerprint },
  { type: 'archived' },
  { type: 'unarchived' },
  { type: 'linked', incident: 'Ottakring-2025', why: 'both-went-on' },
  {
    type: 'duplicated',
    from: 'Ottakring-2024',
    fromTitle: 'Brauerei Ottakring',
    title: 'Copy of Brauerei Ottakring',
  },
  { type: 'exported', format: 'rebind', file: 'Brauerei-Ottakring-2026-01-05.rebind' },
];

/** Whatever is the customer's in it, of now and of then. */
const theirs =
  /PGXY|DLRX|QZSITE|10\.1\.8\.|10\.44\.7\.|AB-CD-EF|Okafor|Ottakring|Brauerei|Wien|ottakring|kim/i;

describe.each(['customer-safe', 'full'] as const)('every entry of an incident, redacted: %s', (level) => {
  const read = {
    reading: readEvidence(text),
    encoding: 'utf-8',
    encodingReason: say('It is valid UTF-8.'),
    problem: null,
  };
  const events = eventsOf(...statements);
  const redacted = redactIncident(
    level,
    { events, evidence: new Map([[id, { sha256: id, read, text }]]) },
    { keyed: keyedFor('k'), sha256 },
  );

  it.each(redacted.events.map((event) => [event.say.type, event] as const))(
    'holds nothing that tells whose it is, and is an entry still: %s',
    (_, event) => {
      expect(JSON.stringify(event).match(theirs)).toBeNull();
      expect(eventSchema.safeParse(event).success).toBe(true);
    },
  );

  it('leaves out pictures, and nothing else', () => {
    expect(redacted.picturesLeftOut).toBe(1);
    expect(redacted.events).toHaveLength(statements.length - 2);
  });

  it('keeps what the fingerprints tell but for names and addresses', () => {
    const known = redacted.events.flatMap(({ say }) =>
      say.type === 'known-good-kept' ? [say.fingerprint] : [],
    )[0];
    expect(known?.A.windows).toEqual(['Windows Server 2003']);
    expect(known?.A.build).toEqual(['5.2.3790']);
    expect(known?.site.active).toEqual(['B']);
    expect(known?.A.cards?.[0]).toMatch(/^00-50-56-([0-9A-F]{2}-){2}[0-9A-F]{2}$/);
    expect(known?.B.dialed?.[0]).toMatch(/^10\.\d+\.\d+\.13:43027$/);
    expect(known?.A.dialed?.[0]).toMatch(/:42027$/);
  });
});
