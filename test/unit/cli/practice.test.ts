import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../../../electron/core/report/types';
import type { SiteSpec } from '../../../electron/lab/site-spec';
import { practiceSites } from '../../../electron/lab/sites';
import { rebind, stay } from './run';

describe('rebind practice', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'rebind-practice-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('plays the fault from the symptom to the verified fix, and leaves its report', async () => {
    const { status, out, error } = await rebind(['practice', '--report', folder]);
    expect([status, error.split('\n').filter((line) => !line.startsWith('Built '))]).toEqual([0, ['']]);
    const places = [
      'No session',
      '172.1.8.103:43027 (private NIC)',
      '☑ Restart side B',
      'Session open to B',
      'Fixed: CTI Server B',
    ];
    const found = places.map((place) => out.indexOf(place));
    expect(found.every((place) => place >= 0)).toBe(true);
    expect(found).toEqual([...found].sort((one, other) => one - other));

    const report = JSON.parse(readFileSync(path.join(folder, 'rebind-report.json'), 'utf8')) as Report;
    expect(report.practice).toBe(true);
    expect(report.verdict).toMatchObject({ cause: 'wrong-nic-binding', side: 'B', status: 'confirmed' });
    expect(report.facts.after?.sides.B.dialedPort.state).toBe('right');
    expect(report.verification?.closing?.as).toBe('fixed');
    expect(report.timeline.length).toBeGreaterThan(10);
    expect(report.customer.done.map((one) => one.text).join('\n')).toContain('Restart side B');
  });

  it('leaves the report in a folder of the user’s own where none was named, and prints its path', async () => {
    const { status, out } = await rebind(['practice'], { env: { HOME: folder, USERPROFILE: folder } });
    expect(status).toBe(0);
    const file = out.split('\n').find((line) => line.endsWith('rebind-report.html')) ?? '';
    expect(file.startsWith(path.join(folder, 'Rebind', 'practice-'))).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain('Nothing here happened at a customer’s');
  });
});

interface Played {
  readonly id: string;
  readonly held: boolean;
  readonly sessions: readonly {
    readonly side: 'A' | 'B';
    readonly endpoint: string;
    readonly outcome: string;
    readonly status: { readonly code: number } | null;
    readonly expected: string;
  }[];
  readonly path: readonly { readonly endpoint: string; readonly outcome: string }[];
  readonly verdict: { readonly cause: string | null; readonly side: string | null; readonly status: string };
}

/** Where a site's verdict is not the cause that it is named for; nothing is wrong on the first three. */
const verdicts: Readonly<Record<string, readonly [cause: string | null, side: string | null]>> = {
  healthy: ['healthy', 'B'],
  'side-idle': ['healthy', 'A'],
  standby: ['healthy', 'A'],
  'wrong-nic-active': ['wrong-nic-binding', 'B'],
  'wrong-nic-latent': ['wrong-nic-binding', 'B'],
  'path-from-dialer': ['path-blocked', 'B'],
  // No cause stands for a CTI Server that keeps silent: its sentence says what is known.
  mute: [null, null],
};

describe('the practice sites in the terminal', () => {
  it('are listed with their stories', async () => {
    const { status, out } = await rebind(['practice', '--list', '--json']);
    expect(status).toBe(0);
    const listed = JSON.parse(out) as readonly { readonly id: string; readonly story: string }[];
    expect(listed.map(({ id }) => id)).toEqual(practiceSites.map(({ id }) => id));
    for (const one of listed) {
      expect(Object.keys(one)).toEqual(['id', 'story']);
      expect(one.story.length).toBeGreaterThan(80);
    }
  });

  it('are not played under a name that none has', async () => {
    const { status, out } = await rebind(['practice', 'no-such-site', '--json']);
    expect(status).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'practice-unknown' } });
  });

  it('stay until they are interrupted, and can be probed from another program', async () => {
    const site = stay('session-rejected');
    try {
      const called = await site.line(/rebind probe (127\.[\d.]+:43027)/);
      const { status, out } = await rebind(['probe', called, '--json']);
      expect(status).toBe(2);
      expect(JSON.parse(out)).toMatchObject({ endpoint: called, outcome: 'rejected', status: { code: 36 } });
    } finally {
      expect(await site.interrupt()).toBe(0);
    }
  });
});

/** Sites on which something keeps silent, to the laptop or to the dialer, take the longest: they begin first. */
const silentFirst = [...practiceSites].sort((one, other) => Number(isSilent(other)) - Number(isSilent(one)));

function isSilent({ expected, paths }: SiteSpec): boolean {
  const silent = [expected.A, expected.B].some((outcome) => ['timed-out', 'no-answer'].includes(outcome));
  return silent || (paths ?? []).some(({ way }) => way === 'swallowed');
}

// Some at a time: each is a program of its own, on addresses of its own, and waits more than it works.
describe.concurrent('a practice site in the terminal gives what its story says', () => {
  it.each(silentFirst.map((site) => [site.id, site] as const))(
    '%s',
    { timeout: 300_000 },
    async (id, site) => {
      const { status, out, error } = await rebind(['practice', id, '--json']);
      const played = JSON.parse(out) as Played;
      expect([status, error.replace(/^Built .*$/gm, '').trim()]).toEqual([0, '']);
      expect(played).toMatchObject({ id, held: true });
      const [cause, side] = verdicts[id] ?? [id, 'B'];
      const told = cause === null ? 'unknown' : 'confirmed';
      expect(played.verdict).toEqual({ cause, side, status: told });
      for (const one of played.sessions) {
        const found = [one.side, one.outcome, one.status?.code ?? null];
        const story = [one.side, site.expected[one.side], site.expectedCodes[one.side] ?? null];
        expect(found).toEqual(story);
        expect(played.path.map(({ endpoint }) => endpoint)).toContain(one.endpoint);
      }
    },
  );
});
