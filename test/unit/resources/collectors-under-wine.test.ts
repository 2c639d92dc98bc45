import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEvidence } from '../../../electron/core/evidence/read';
import type { EvidencePart } from '../../../electron/core/evidence/types';
import { type Decoded, decode } from '../../../electron/host/evidence/decode';
import { filesUnder, movedSince } from '../../support/wine/files';
import { adapters, becomeServer, bindOrder, secret, sockets } from '../../support/wine/server';
import { missing, Wine } from '../../support/wine/wine';

/**
 * The console collector run for real, by Wine's console on a disk of its own, and what it
 * wrote read as a technician's files are.
 */
const script = readFileSync(join(__dirname, '../../../resources/collectors/rebind-collect.cmd'));

/** A place as administrators have them, with blanks and brackets in its name. */
const tools = 'USB (1)/tools';

let wine: Wine;
let host = '';

/** What the manifest says of the commands of this server, in their order. */
const outcomes = [
  '01-netstat-n-a.txt 0',
  '02-netstat-ano.txt 0',
  '03-ipconfig-all.txt 0',
  '04-route-print.txt 0',
  '05-hostname.txt 0',
  '06-ver.txt 0',
  '07-date-and-time.txt 0',
  '08-tcpip-linkage.reg 0',
  '09-tcpip-interfaces.reg 0',
  '10-connection-names.reg 0',
  '11-dialer-1.reg 0',
  '11-dialer-2.reg 0',
  '27-nslookup-1.txt 0',
  '28-ping-1.txt 1',
  '27-nslookup-2.txt 0',
  '28-ping-2.txt 0',
  '11-dialer-3.reg 0',
  '12-hosts-file.txt 0',
  '13-ping-own-name.txt 0',
  '14-arp-a.txt 1',
  '15-net-start.txt 0',
  '16-tasklist.txt 0',
  '17-tasklist-svc.txt 0',
  '18-sc-query.txt 0',
  '19-events-4199.txt 0',
  '20-time-zone.reg 0',
];

const collector = ['cmd', '/c', 'call', 'C:\\USB (1)\\tools\\rebind-collect.cmd'];
const collect = (...words: readonly string[]) => wine.run([...collector, ...words]);
const path = (...names: readonly string[]) => join(wine.drive, ...names);

function decoded(file: string): Decoded {
  const result = decode(readFileSync(file), null);
  if (!result.ok) throw new Error(`${file}: ${result.code}`);
  return result.value;
}

/** Wine's `date /t` and `time /t` have words before the numbers, which those of Windows have not. */
function partsOf(file: string): readonly EvidencePart[] {
  return readEvidence(decoded(file).text.replaceAll(/^Current (?:Date|Time) is /gm, '')).parts;
}

function registryOf(file: string, folder = `${tools}/rebind-${host}-1`) {
  const { encoding, text } = decoded(path(folder, file));
  expect(encoding).toBe('utf-16le');
  const [part] = readEvidence(text).parts;
  if (part?.kind !== 'registry') throw new Error(`read as ${part?.kind}`);
  return part.data;
}

const manifestOf = (folder: string) => readFileSync(path(folder, 'manifest.txt'), 'latin1').split('\r\n');

/** Leaves a line for whoever runs all tests: these may not have run at all. */
function note(text: string): void {
  const notes = process.env.REBIND_NOTES;
  if (notes !== undefined && notes !== '') appendFileSync(notes, `collector under wine: ${text}\n`);
}

// Said at once: no hook runs in a file of which every test is skipped.
if (missing.length > 0)
  note(`${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} not installed, not run`);

/** A run takes about two seconds; a machine that builds at the same time takes longer. */
const limit = { timeout: 60_000 };

describe.skipIf(missing.length > 0)('rebind-collect.cmd on a server with two cards', limit, () => {
  beforeAll(() => {
    wine = new Wine();
    wine.start();
    wine.write(`${tools}/rebind-collect.cmd`, script);
    host = becomeServer(wine);
  }, 120_000);

  afterAll(() => {
    wine?.end();
    note('run');
  });

  it('makes a folder beside itself, which says of every command how it ended', () => {
    const call = collect();
    expect(call.output).toContain(`The collection is complete: "C:\\USB (1)\\tools\\rebind-${host}-1"`);
    expect(call.output).toContain('Commands that ended with an error: 2 ');
    expect(call.status).toBe(0);
    const [first, second, started, system, collector, blank, ...rest] = manifestOf(
      `${tools}/rebind-${host}-1`,
    );
    expect([first, second, collector, blank]).toEqual([
      'Rebind collection 1',
      `Host: ${host}`,
      'Collector: rebind-collect.cmd 1',
      '',
    ]);
    expect(started).toMatch(/^Started: \S+ \d/);
    expect(system).toMatch(/^System: Microsoft Windows .*6\.1/);
    expect(rest.slice(-2)).toEqual([expect.stringMatching(/^Ended: \S+ \d/), '']);
    expect(rest.slice(0, -2).map((line) => line.split(' | ').slice(0, 2).join(' '))).toEqual(outcomes);
    // Each line's file is there, and no other.
    const files = outcomes.map((outcome) => outcome.split(' ')[0]);
    expect(readdirSync(path(tools, `rebind-${host}-1`)).sort()).toEqual([...files, 'manifest.txt'].sort());
  });

  it('writes a manifest that Rebind reads', () => {
    const [part, ...others] = partsOf(path(tools, `rebind-${host}-1`, 'manifest.txt'));
    expect(others).toEqual([]);
    if (part?.kind !== 'collection') throw new Error(`read as ${part?.kind}`);
    expect(part.host).toBe(host);
    expect(part.data.entries).toHaveLength(outcomes.length);
    expect(part.unread).toEqual([]);
  });

  it.each([
    ['01-netstat-n-a.txt', 'netstat -n -a', sockets.map((one) => ({ ...one, pid: null }))],
    ['02-netstat-ano.txt', 'netstat -ano', sockets],
  ])('writes %s as a console that names host, time and code page', (file, command, expected) => {
    const collected = path(tools, `rebind-${host}-1`, file);
    expect(decoded(collected).encoding).toBe('cp850');
    const [part, ...others] = partsOf(collected);
    expect(others).toEqual([]);
    if (part?.kind !== 'netstat') throw new Error(`read as ${part?.kind}`);
    expect(part).toMatchObject({ host, command });
    expect(part.clock).toMatch(/^\d+\/\d+\/\d{4} \d+:\d{2}/);
    const read = [...part.data.sockets].map((one) => ({ ...one, line: 0 }));
    expect(read).toEqual(expected);
  });

  it('writes what Rebind reads the cards and routes from', () => {
    const [ipconfig] = partsOf(path(tools, `rebind-${host}-1`, '03-ipconfig-all.txt'));
    if (ipconfig?.kind !== 'ipconfig') throw new Error(`read as ${ipconfig?.kind}`);
    expect(ipconfig).toMatchObject({ host, command: 'ipconfig /all' });
    expect(ipconfig.data.adapters.map((one) => [one.name, one.ipv4])).toEqual(
      adapters.map((one) => [one.name, one.ipv4]),
    );
    const [route] = partsOf(path(tools, `rebind-${host}-1`, '04-route-print.txt'));
    expect(route).toMatchObject({ kind: 'route', host, command: 'route print' });
  });

  it('exports the binding order and the addresses', () => {
    expect(registryOf('08-tcpip-linkage.reg').bindOrder).toEqual(bindOrder);
    const interfaces = registryOf('09-tcpip-interfaces.reg').interfaces.map((one) => one.ipv4[0]?.address);
    expect(interfaces.sort()).toEqual(['10.1.8.103', '172.1.8.103']);
    expect(decoded(path(tools, `rebind-${host}-1`, '10-connection-names.reg')).text).toContain('"Visible"');
  });

  it('exports how far its clock is from UTC', () => {
    expect(registryOf('20-time-zone.reg').aheadOfUtc).toBe(60);
  });

  it('exports the Dialer key of each ICM instance, and nothing else of ICM', () => {
    expect(registryOf('11-dialer-1.reg').dialer).toMatchObject({
      instance: 'acme',
      ctiServerA: '10.1.8.102',
      ctiServerB: '10.1.8.103',
      ctiServerPortA: '42027',
    });
    expect(registryOf('11-dialer-2.reg').dialer).toMatchObject({
      instance: 'old one',
      ctiServerA: 'PGA',
      ctiServerB: 'PGB',
    });
    for (const file of readdirSync(path(tools, `rebind-${host}-1`)))
      expect(decoded(path(tools, `rebind-${host}-1`, file)).text).not.toContain(secret);
  });

  it('looks up the names that the dialer calls, and takes no value for a command', () => {
    const [answer, ...others] = partsOf(path(tools, `rebind-${host}-1`, '27-nslookup-2.txt'));
    expect(others).toEqual([]);
    expect(answer).toMatchObject({
      kind: 'resolve',
      host,
      data: { lookups: [{ name: 'PGB', addresses: ['172.1.8.103'], tool: 'nslookup', notFound: false }] },
    });
    const [called] = partsOf(path(tools, `rebind-${host}-1`, '28-ping-2.txt'));
    expect(called).toMatchObject({
      data: { lookups: [{ name: 'PGB', addresses: ['172.1.8.103'], tool: 'ping', answered: false }] },
    });
    expect(registryOf('11-dialer-3.reg').dialer?.ctiServerB).toBe('-t');
    expect(existsSync(path('harm.txt'))).toBe(false);
  });

  it('writes what Rebind reads programs and services from, and can tell whole from cut', () => {
    const [list] = partsOf(path(tools, `rebind-${host}-1`, '16-tasklist.txt'));
    expect(list).toMatchObject({
      kind: 'tasklist',
      host,
      data: { whole: true, processes: [{ pid: 0 }, { image: 'ctisvr.exe', pid: 1812 }, { pid: 2044 }] },
    });
    const [services] = partsOf(path(tools, `rebind-${host}-1`, '18-sc-query.txt'));
    expect(services).toMatchObject({
      kind: 'services',
      data: { services: [{ name: 'CG1B', displayName: 'Cisco ICM acme CG1B', state: 'running' }] },
    });
    const [file] = partsOf(path(tools, `rebind-${host}-1`, '12-hosts-file.txt'));
    expect(file).toMatchObject({ kind: 'hosts', host, data: { whole: true } });
  });

  it('keeps what a command says on its error output', () => {
    const text = decoded(path(tools, `rebind-${host}-1`, '14-arp-a.txt')).text;
    expect(text).toContain(`${host}>arp -a\r\narp: nothing to show.\r\n`);
  });

  it('makes a second folder at the second run, and changes nothing else on the disk or in the registry', () => {
    const before = filesUnder(wine.drive);
    const registry = wine.registry();
    collect();
    const moved = movedSince(before, filesUnder(wine.drive)).filter(
      // Wine's console makes these for its pipes; that of Windows needs no files for them.
      (one) => !/^users\/\w+\/Temp\/CMD\w+\.tmp$/.test(one),
    );
    const second = `${tools}/rebind-${host}-2`;
    expect(moved.filter((one) => one !== second && !one.startsWith(`${second}/`))).toEqual([]);
    expect(moved).toHaveLength(outcomes.length + 2);
    expect(wine.registry()).toEqual(registry);
  });

  it('uses the folder that it is given, once', () => {
    expect(collect('for Rebind & others').status).toBe(0);
    const manifest = manifestOf('for Rebind & others');
    expect(manifest).toHaveLength(outcomes.length + 8);
    const again = collect('for Rebind & others');
    expect(again.output).toContain('holds a collection already');
    expect(again.status).toBe(1);
    expect(manifestOf('for Rebind & others')).toEqual(manifest);
  });

  it('writes under TEMP where its own place is write-protected', ({ skip }) => {
    if (!wine.canProtect) skip('a folder cannot be write-protected for root here');
    const before = readdirSync(path(tools));
    const call = wine.run(collector, tools);
    expect(call.output).toMatch(/The collection is complete: "C:\\users\\\w+\\Temp\\rebind-/i);
    expect(call.status).toBe(0);
    expect(readdirSync(path(tools))).toEqual(before);
  });

  it('does without netstat -o and reg.exe on Windows 2000', () => {
    wine.write(
      'setup/as-2000.cmd',
      [
        '@reg add HKEY_CURRENT_USER\\Software\\Wine /v Version /d win2k /f >nul',
        '@cmd /c call "C:\\USB (1)\\tools\\rebind-collect.cmd" C:\\from2000',
        '@reg delete HKEY_CURRENT_USER\\Software\\Wine /v Version /f >nul',
      ].join('\r\n'),
    );
    wine.run(['cmd', '/c', 'C:\\setup\\as-2000.cmd']);
    const manifest = manifestOf('from2000');
    expect(manifest).toContain('02-netstat-ano.txt | skipped | netstat -ano');
    expect(manifest.find((line) => line.startsWith('11-dialer-2'))).toBe(
      '11-dialer-2.reg | 0 | regedit /s /e "C:\\from2000\\11-dialer-2.reg" ' +
        '"HKEY_LOCAL_MACHINE\\SOFTWARE\\Wow6432Node\\GeoTel\\ICR\\old one\\Dialer"',
    );
    expect(registryOf('08-tcpip-linkage.reg', 'from2000').bindOrder).toEqual(bindOrder);
    expect(registryOf('11-dialer-1.reg', 'from2000').dialer?.ctiServerB).toBe('10.1.8.103');
    expect(manifest.filter((line) => line.startsWith('27-nslookup'))).toEqual([
      '27-nslookup-1.txt | 0 | nslookup PGA',
      '27-nslookup-2.txt | 0 | nslookup PGB',
    ]);
    expect(existsSync(path('harm.txt'))).toBe(false);
    expect(existsSync(path('from2000', 'temporary.reg'))).toBe(false);
  });
});
