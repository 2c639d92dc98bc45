import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../../../electron/core/evidence/read';
import { listValue } from '../../../../electron/lab/windows-text/reg-values';
import { redactorFor } from '../../../support/redaction';

const site = { host: 'ACMEPGB.acme-corp.com', address: '10.1.8.103' };

function redacted(text: string, level: 'customer-safe' | 'full' = 'customer-safe'): string {
  const redactor = redactorFor(text, (known) => known.host(site.host), level);
  return redactor.evidence(text, readEvidence(text));
}

/** True parts that must not stand in a text any more. */
function left(text: string): readonly string[] {
  return [/10\.1\.8\./, /acme/i, /0c-?:?\.?29-?:?\.?4f8e35/i, /jdoe/i].flatMap(
    (one) => text.match(one)?.[0] ?? [],
  );
}

describe('a redacted text', () => {
  it.each([
    [
      'plain, with a port, with a mask and in CIDR',
      'a 10.1.8.103 b 10.1.8.103:43027 c 10.1.8.0/24 d 10.1.8.0  255.255.255.0',
    ],
    ['backwards in a zone of DNS', '103.8.1.10.in-addr.arpa 8.1.10.in-addr.arpa 10.1.8.103'],
    ['with a sign for its last number', 'all of 10.1.8.x and 10.1.8.* and 10.1.8.103'],
    ['as a part of a name', 'ip-10-1-8-103.example.com 10.1.8.103'],
    ['parted by the zeros of reg query', 'IPAddress    REG_MULTI_SZ    10.1.8.103\\010.1.8.104\\0\\0'],
    ['inside of an IPv6 address', '::ffff:10.1.8.103 10.1.8.103'],
    ['with zeros in front', '010.001.008.103 10.1.8.103'],
  ])('has no address %s', (_, text) => {
    const made = redacted(text);
    expect(left(made.replaceAll(/10-1-8|010\.001\.008/g, '10.1.8.'))).toEqual([]);
    expect(made).not.toBe(text);
  });

  it('replaces a network by the first address of its pseudonym, and keeps hosts in it', () => {
    const made = redacted('10.1.8.0  255.255.255.0\n10.1.8.103\n10.1.0.0/16\n');
    const [network = '', host = '', wide = ''] = made.split('\n');
    expect(network.split(/\s+/)[0]).toMatch(/\.0$/);
    expect(host.split('.').slice(0, 3)).toEqual(network.split(/\s/)[0]?.split('.').slice(0, 3));
    expect(wide.split('/')[0]).toBe(`${host.split('.').slice(0, 2).join('.')}.0.0`);
  });

  it.each([
    ['00-0C-29-4F-8E-35'],
    ['00:0c:29:4f:8e:35'],
    ['000c.294f.8e35'],
    ['"MACAddress"="000C294F8E35"'],
    ['00-01-00-01-1A-2B-3C-4D-00-0C-29-4F-8E-35'],
    ['fe80::20c:29ff:fe4f:8e35%11'],
  ])('keeps the maker of a physical address and replaces the rest: %s', (text) => {
    const made = redacted(text);
    expect(made).toHaveLength(text.length);
    expect(made.replaceAll(/[-:.]/g, '').toLowerCase()).not.toMatch(/4f8e35|fffe4f8e35/);
    expect(made.replaceAll(/[-:.]/g, '').toLowerCase()).toMatch(/c29/);
  });

  it('replaces one physical address by one, in every notation', () => {
    const made = redacted('00-0C-29-4F-8E-35 00:0c:29:4f:8e:35 000c.294f.8e35 000C294F8E35');
    const digits = made.split(' ').map((one) => one.replaceAll(/[^0-9a-f]/gi, '').toLowerCase());
    expect(new Set(digits).size).toBe(1);
  });

  it('replaces texts in the bytes of a registry export, lines as they were', () => {
    const text = [
      'Windows Registry Editor Version 5.00',
      '',
      '[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters\\Interfaces\\{0D1F5A20-6C3B-4E71-9A5D-8B2C4F7E6010}]',
      ...listValue('IPAddress', ['10.1.8.103', '10.1.8.104']),
      ...listValue('Names', ['ACMEPGB']),
      '"DhcpInterfaceOptions"=hex:0f,00,00,00,0d,61,63,6d,65,2d,63,6f,72,70,2e,63,6f,6d,0a,01,08,67',
      '',
    ].join('\r\n');
    const made = redacted(`${text}10.1.8.103 10.1.8.104\r\n`);
    const bytes = (one: string) => (one.match(/(?<=[,:\s])[0-9a-f]{2}(?=[,\r\n])/gi) ?? []).join('');
    const plain = (one: string) => Buffer.from(bytes(one), 'hex').toString('latin1').replaceAll('\0', '');
    expect(plain(text)).toContain('10.1.8.103');
    expect(left(plain(made))).toEqual([]);
    expect(bytes(made)).not.toContain('0a010867');
    expect(made.split('\n')).toHaveLength(`${text}x\n`.split('\n').length);
    expect(made).not.toContain('0D1F5A20');
    expect(readEvidence(made).parts[0]?.kind).toBe('registry');
  });

  it('finds a name in small letters, cut by NetBIOS, with and without its domain, and inside of others', () => {
    const long = 'verylonghostname01';
    const redactor = redactorFor('', (known) => {
      known.host(site.host);
      known.host(long);
    });
    const made = redactor.text(
      `acmepgb ACMEPGB.acme-corp.com acmepgb-priv x.ACME-CORP.com ${long.slice(0, 15).toUpperCase()}`,
    );
    expect(left(made)).toEqual([]);
    expect(made).not.toMatch(/verylong/i);
    const [small = '', whole = '', priv = '', , cut = ''] = made.split(' ');
    expect(whole.toLowerCase()).toMatch(new RegExp(`^${small}\\.[a-z]{4}-[a-z]{4}\\.com$`));
    expect(priv).toBe(`${small}-priv`);
    expect(cut).toBe(redactor.pseudonyms.name(long).slice(0, 15).toUpperCase());
  });

  it('replaces users of profiles, prompts, mails and whoami', () => {
    const text = [
      'C:\\Users\\jdoe>whoami',
      'acmenet\\jdoe',
      'mail jdoe@acme-corp.com',
      'User: ACMENET\\jdoe',
      'jdoe@acmepgb:~$ ls',
      'C:\\Documents and Settings\\jdoe\\Desktop',
    ].join('\n');
    expect(left(redacted(text))).toEqual([]);
  });

  it('replaces what a console broke over two lines, and leaves the break', () => {
    const line = `    IPAddress    REG_MULTI_SZ    ${'10.9.9.9\\0'.repeat(4)}10.1.8.`.padEnd(72, '.');
    const address = `${line.slice(0, 64)}  10.1.8.`;
    const name = `${'x'.repeat(60)} on ACMEPGB.`;
    const made = redacted(`${address}\r\n103\\0\\0\r\n${name}\r\nacme-corp.com is it\r\n`);
    const [first = '', second = '', third = '', fourth = ''] = made.split('\r\n');
    expect([first.length, third.length]).toEqual([address.length, name.length]);
    expect(second).toBe('103\\0\\0');
    expect(left(`${first}${second}`)).toEqual([]);
    expect(left(`${third}${fourth}`)).toEqual([]);
  });

  it('leaves words, versions, ports, dates and what everybody has as they are', () => {
    const text = [
      'Microsoft Windows [Version 10.0.17763.1]',
      'ctisvr.exe file version 12.6.1.0, NT AUTHORITY\\SYSTEM, C:\\Windows\\System32',
      'TCP 0.0.0.0:43027 127.0.0.1:1026 [::]:43027 [::1]:42027 fe80::/64 ff02::1',
      '2026-11-28 14:03:12 Event 4199',
      '{4D36E972-E325-11CE-BFC1-08002BE10318}',
    ].join('\n');
    expect(redacted(text)).toBe(text);
  });

  it('replaces a host that is named as a common word where it stands as a name, and leaves the word', () => {
    const redactor = redactorFor('', (known) => known.host('SERVER'));
    const made = redactor.text(
      'Host Name . . . : SERVER\nThe CTI Server of this server listens\nSERVER>netstat\n\\\\server\\share\n',
    );
    expect(made).toContain('The CTI Server of this server listens');
    expect(made).not.toMatch(/: SERVER|SERVER>|\\\\server/i);
  });

  it('replaces the names of a title everywhere, and not its small words', () => {
    const redactor = redactorFor('', (known) => known.title('Dialer erreicht Ottakring nicht'));
    const made = redactor.text('Ottakring: Medienstatus nicht verbunden');
    expect(made).toMatch(/^[A-Z][a-z]{8}: Medienstatus nicht verbunden$/);
    expect(made).not.toContain('Ottakring');
    expect(redactorFor('', (known) => known.title('ottakring down')).text('at ottakring')).not.toContain(
      'ottakring',
    );
  });

  it('strikes free text out at the level full, and keeps every line and column', () => {
    const text = 'Anything Marianne wrote about Kloster Andechs\n';
    const made = redacted(text, 'full');
    expect(made).toHaveLength(text.length);
    expect(made).not.toMatch(/Marianne|Kloster|Andechs/);
    expect(redacted(text)).toBe(text);
  });

  it('takes time in proportion to the text', () => {
    const row = '  TCP    10.1.8.103:43027       10.1.8.50:1189         ESTABLISHED     2384\n';
    const hostile = [
      `${'1.'.repeat(5_000)}`,
      'a'.repeat(20_000),
      `${'00-'.repeat(5_000)}`,
      ':'.repeat(5_000),
      '"x"=hex:'.repeat(2_000),
      ' '.repeat(20_000),
    ];
    for (const text of [row.repeat(500), ...hostile]) expect(redacted(text).length).toBeGreaterThan(0);
  });
});
