import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rebind } from './run';

const capture = 'test/fixtures/cases/wrong-nic-active/B/wednesday/capture.log';
const key = 'test/fixtures/cases/wrong-nic-active/dialer/key.reg';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'rebind-read-'));
  writeFileSync(
    path.join(folder, 'photo.jpg'),
    Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1]),
  );
  writeFileSync(path.join(folder, 'empty.txt'), '');
  writeFileSync(path.join(folder, 'letter.txt'), 'Dear customer,\nhere is what we found.\n');
  writeFileSync(
    path.join(folder, 'named.txt'),
    '\r\nActive Connections\r\n\r\n  TCP    pgb:43027   pgb.example:0   LISTENING\r\n',
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Entry {
  readonly file: string;
  readonly kind: string;
  readonly encoding: string | null;
  readonly lines: readonly [number, number];
  readonly data: {
    readonly sockets?: readonly object[];
    readonly hostName?: string;
    readonly adapters?: readonly object[];
  } | null;
  readonly unread: readonly object[];
}

async function entries(...files: readonly string[]) {
  const { status, out, error } = await rebind(['read', ...files, '--json']);
  return { status, error, list: JSON.parse(out) as readonly Entry[] };
}

describe('rebind read --json', () => {
  it('gives one entry a part, with exactly the promised keys', async () => {
    const { status, list } = await entries(capture, key);
    expect(status).toBe(0);
    expect(list.map((one) => [one.file, one.kind, one.encoding, one.lines])).toEqual([
      [capture, 'netstat', 'utf-8', [5, 17]],
      [capture, 'ipconfig', 'utf-8', [19, 47]],
      [key, 'registry', 'utf-16le', [1, 8]],
    ]);
    for (const one of list) {
      expect(Object.keys(one)).toEqual(['file', 'kind', 'encoding', 'lines', 'data', 'unread']);
    }
  });

  it('gives sockets, adapters and the dialer’s key under their promised names', async () => {
    const [netstat, ipconfig, registry] = (await entries(capture, key)).list;
    expect(netstat?.data?.sockets).toContainEqual({
      protocol: 'TCP',
      local: { address: '172.1.8.103', port: 43027 },
      remote: { address: '0.0.0.0', port: 0 },
      state: 'LISTENING',
      pid: null,
      process: null,
      line: 12,
    });
    expect(ipconfig?.data?.hostName).toBe('PGB');
    expect(ipconfig?.data?.adapters?.[0]).toEqual({
      name: 'Private',
      description: 'Compaq NC3134 Fast Ethernet NIC #2',
      physicalAddress: '00-50-8B-A1-03-11',
      connected: true,
      dhcp: false,
      ipv4: [{ address: '172.1.8.103', mask: '255.255.255.0' }],
      ipv6: [],
      gateways: [],
      dnsServers: [],
      line: 27,
    });
    expect(registry?.data).toMatchObject({
      bindOrder: [],
      interfaces: [],
      dialer: { instance: 'north', ctiServerB: '10.1.8.103', ctiServerPortB: '43027' },
    });
  });

  it('calls unknown what cannot be read, with status 0', async () => {
    const files = ['photo.jpg', 'empty.txt', 'letter.txt'].map((name) => path.join(folder, name));
    const { status, list, error } = await entries(...files);
    expect(status).toBe(0);
    expect(list.map((one) => [one.kind, one.data])).toEqual([
      ['unknown', null],
      ['unknown', null],
      ['unknown', null],
    ]);
    expect(list[0]?.encoding).toBeNull();
    expect(list[2]?.unread).toEqual([
      { line: 1, text: 'Dear customer,' },
      { line: 2, text: 'here is what we found.' },
    ]);
    expect(error).toContain('photo.jpg');
  });

  it('keeps names that were printed in place of numbers', async () => {
    const [one] = (await entries(path.join(folder, 'named.txt'))).list;
    expect(one?.kind).toBe('netstat');
    expect(one?.data?.sockets?.[0]).toMatchObject({
      local: { address: 'pgb', port: 43027 },
      state: 'LISTENING',
    });
  });

  it('says in JSON too that a file is not there, with status 3', async () => {
    const { status, out, error } = await rebind(['read', path.join(folder, 'gone.txt'), '--json']);
    expect(status).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'not-found' } });
    expect(error).toContain('is not there');
  });

  it('takes a folder for bad input', async () => {
    expect((await rebind(['read', folder])).status).toBe(3);
  });
});

describe('rebind read', () => {
  it('tells a person what was found in each part', async () => {
    const { status, out } = await rebind(['read', capture]);
    expect(status).toBe(0);
    expect(out).toContain('lines 5–17  netstat  10 sockets, 5 listeners  host PGB');
    expect(out).toContain('ipconfig /all  2 adapters');
  });

  it('lists what was not understood, and lets no text reach the terminal as an order', async () => {
    const file = path.join(folder, 'rude.txt');
    writeFileSync(file, `${'words that make this a text. '.repeat(20)}\nhello\u0007\u202egpj\n`);
    const { out } = await rebind(['read', file]);
    expect(out).toContain('not understood: 2 lines');
    expect(out).toContain('2: hello⟨U+0007⟩⟨U+202E⟩gpj');
  });

  it('finds names typed in another folder through npm', async () => {
    const { status, out } = await rebind(['read', 'letter.txt'], {
      env: { INIT_CWD: folder, npm_lifecycle_event: 'rebind' },
    });
    expect(status).toBe(0);
    expect(out).toContain('letter.txt');
  });
});

describe('rebind', () => {
  it('tells its version and what there is', async () => {
    expect((await rebind(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    const { status, out } = await rebind(['--help']);
    expect(status).toBe(0);
    expect(out).toContain('rebind diagnose FOLDER');
  });

  it('refuses what it does not know with status 3', async () => {
    const { status, out, error } = await rebind(['cure']);
    expect([status, out]).toEqual([3, '']);
    expect(error).toContain('There is no command cure.');
  });
});
