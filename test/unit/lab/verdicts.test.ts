import { describe, expect, it } from 'vitest';
import { outputTo } from '../../../electron/cli/output';
import { practiceIncident } from '../../../electron/cli/practice/incident';
import { playerOf } from '../../../electron/cli/practice/player';
import type { Owner } from '../../../electron/core/case/types';
import { format } from '../../../electron/core/text';
import { thisMachine } from '../../../electron/host/store/machine';
import { startPractice } from '../../../electron/lab/site';
import { papersOf } from '../../../electron/lab/statements';
import type { Capture } from '../../../electron/lab/types';
import { value } from './support';

const quiet = outputTo(
  () => undefined,
  () => undefined,
  false,
);

/** The diagnosis of a practice site after these pieces were taken, in this order, and the dialer has tried. */
async function diagnosed(id: string, taken: readonly (readonly [Owner, Capture])[]) {
  const site = value(await startPractice({ id, tryMilliseconds: 400 }));
  try {
    const incident = practiceIncident(thisMachine());
    const player = playerOf(site, incident, quiet);
    incident.say([{ type: 'created', title: id, practice: id }, ...papersOf(site)]);
    for (const [owner, what] of taken) expect(await player.capture(owner, what, 'before')).toBe(true);
    await player.dial('before');
    return incident.snapshot().before.verdict;
  } finally {
    await site.stop();
  }
}

describe.runIf(process.platform === 'linux')('the evidence of a practice site', () => {
  it('confirms another program on the port once the list of processes is there, and not before', async () => {
    expect(await diagnosed('port-taken', [['B', 'netstat-ipconfig']])).toMatchObject({ cause: null });
    const verdict = await diagnosed('port-taken', [
      ['B', 'netstat-ipconfig'],
      ['B', 'programs'],
    ]);
    expect(verdict).toMatchObject({ cause: 'port-taken', side: 'B', status: 'confirmed' });
    expect(format(verdict.sentence)).toContain('MonitorWeb.exe (process 3120)');
  });

  it('confirms a restart that lacks by what a colleague kept, where it is brought before what is newer', async () => {
    expect(await diagnosed('fix-not-in-effect', [['B', 'netstat-ipconfig']])).toMatchObject({ cause: null });
    const verdict = await diagnosed('fix-not-in-effect', [
      ['B', 'earlier'],
      ['B', 'netstat-ipconfig'],
    ]);
    expect(verdict).toMatchObject({ cause: 'fix-not-in-effect', side: 'B', status: 'confirmed' });
    // The order of the pieces is their order in time: the other way round nothing is confirmed.
    const turned = await diagnosed('fix-not-in-effect', [
      ['B', 'netstat-ipconfig'],
      ['B', 'earlier'],
    ]);
    expect(turned.cause).toBeNull();
  });

  it('confirms that one end speaks TLS, by the papers and the answer', async () => {
    const verdict = await diagnosed('tls-mismatch', [['B', 'netstat-ipconfig']]);
    expect(verdict).toMatchObject({ cause: 'tls-mismatch', side: 'B', status: 'confirmed' });
  });

  it('says of a mute CTI Server that it is the CTI Server itself that keeps silent', async () => {
    const verdict = await diagnosed('mute', [
      ['B', 'netstat-ipconfig'],
      ['B', 'programs'],
    ]);
    expect(verdict).toMatchObject({ cause: null, status: 'unknown' });
    expect(format(verdict.sentence)).toContain('is held by the CTI Server itself, ctisvr.exe (process 2384)');
    expect(verdict.cites.length).toBeGreaterThan(1);
  });

  it('shows another process of the CTI Server after each restart', async () => {
    const site = value(await startPractice({ id: 'wrong-nic-latent', tryMilliseconds: 400 }));
    try {
      const pid = async () => /ctisvr\.exe +(\d+) /.exec(value(await site.capture('B', 'programs')))?.[1];
      const before = await pid();
      value(await site.restart('B'));
      const after = await pid();
      expect(before).toBeDefined();
      expect(after).toBeDefined();
      expect(after).not.toBe(before);
    } finally {
      await site.stop();
    }
  });

  it('has nothing from before where nobody kept anything', async () => {
    const site = value(await startPractice({ id: 'healthy', tryMilliseconds: 400 }));
    try {
      expect(await site.capture('B', 'earlier')).toMatchObject({ ok: false, code: 'practice-nothing-kept' });
    } finally {
      await site.stop();
    }
  });
});
