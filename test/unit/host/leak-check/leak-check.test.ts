import { deflateRawSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { needlesOf } from '../../../../electron/core/redaction/needles';
import { say } from '../../../../electron/core/text';
import { type DocumentForm, leakCheck } from '../../../../electron/host/leak-check/leak-check';
import { pdfOf } from '../../../support/planted-pdf';
import { redactorFor } from '../../../support/redaction';

const redactor = redactorFor(
  '10.1.8.103 00-0C-29-4F-8E-35 fe80::d8e:c3ef:4cba:509c {0D1F5A20-6C3B-4E71-9A5D-8B2C4F7E6010}',
  (known) => {
    known.host('ACMEPGB.acme-corp.com');
    known.host('MÜNCHEN-PG');
    known.host('SERVER');
    known.person('Ada Lovelace');
    known.title('Kloster Andechs does not reach CTI Server');
    known.hash('ab'.repeat(32));
    known.file('A/kloster-netstat.txt');
  },
);
const needles = needlesOf(redactor);

function check(bytes: Uint8Array | string, form: DocumentForm = 'text', name = 'report') {
  return leakCheck(
    { name, form, bytes: typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes },
    needles,
  );
}

/** A zip package of one member. */
function zipOf(name: string, text: string, method: 0 | 8 = 8): Buffer {
  const plain = Buffer.from(text, 'utf8');
  const data = method === 8 ? deflateRawSync(plain) : plain;
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(Buffer.byteLength(name), 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(method, 10);
  entry.writeUInt32LE(data.length, 20);
  entry.writeUInt32LE(plain.length, 24);
  entry.writeUInt16LE(Buffer.byteLength(name), 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + Buffer.byteLength(name), 12);
  end.writeUInt32LE(30 + Buffer.byteLength(name) + data.length, 16);
  return Buffer.concat([local, Buffer.from(name), data, entry, Buffer.from(name), end]);
}

const hex = (bytes: Uint8Array, sign = '') =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(sign);
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const swapped = (text: string) => Buffer.from(utf16(text)).swap16();

describe('the leak check', () => {
  it('finds nothing in what was redacted, and in words that every report has', () => {
    const text = redactor.text(
      '10.1.8.103 ACMEPGB acme-corp.com München-pg 00-0C-29-4F-8E-35 fe80::d8e:c3ef:4cba:509c',
    );
    const done = check(`The CTI Server of side B listens on 10.0.0.0/8, 127.0.0.1 and [::]:43027. ${text}`);
    expect(done.places).toEqual([]);
    expect(done.check).toMatchObject({ answer: 'clean', unsearchable: 1 });
    expect(done.check.lookedFor).toBeGreaterThan(8);
  });

  it.each<readonly [string, string | Uint8Array]>([
    ['an address', 'listens on 10.1.8.103:43027'],
    ['an address with zeros in front', 'at 010.001.008.103'],
    ['an address with hyphens', 'ip-10-1-8-103.example.com'],
    ['an address backwards', '103.8.1.10.in-addr.arpa'],
    ['its network', 'all of 10.1.8.0/24'],
    ['its network with a sign', 'all of 10.1.8.x'],
    ['an address as one number', 'inet_aton: 167839847'],
    ['an address in hexadecimal', '0x0a010867'],
    ['an address in an IPv6 one', '::ffff:10.1.8.103'],
    ['an IPv6 address, written in full', 'fe80:0000:0000:0000:0d8e:c3ef:4cba:509c'],
    ['a physical address with colons', '00:0c:29:4f:8e:35'],
    ['a physical address in Cisco’s dots', '000c.294f.8e35'],
    ['a physical address without signs', '000C294F8E35'],
    ['a name in small letters', 'acmepgb'],
    ['a name with its domain', 'ACMEPGB.ACME-CORP.COM'],
    ['a name inside of another', 'xx_acmepgb-priv'],
    ['a domain alone', 'acme-corp.com'],
    ['a person', 'by ada lovelace'],
    ['a person’s surname', 'Mrs Lovelace said'],
    ['a word of the title', 'at the kloster'],
    ['the name of a file', 'kloster-netstat'],
    ['the SHA-256 of the true evidence', 'ab'.repeat(32)],
    ['a GUID', '{0d1f5a20-6c3b-4e71-9a5d-8b2c4f7e6010}'],
    ['a name in UTF-16', utf16('the host ACMEPGB here')],
    ['a name in UTF-16, big-endian', swapped('the host ACMEPGB here')],
    ['a name with an umlaut in UTF-8', 'münchen-pg'],
    ['a name with an umlaut in code page 850', iconv.encode('host MÜNCHEN-PG', 'cp850')],
    ['a name with an umlaut in code page 437', iconv.encode('host münchen-pg', 'cp437')],
    ['a name with an umlaut in Windows-1252', iconv.encode('host MÜNCHEN-PG', 'cp1252')],
    ['a name with an umlaut in UTF-16', utf16('host MÜNCHEN-PG')],
    ['an address with percent signs', 'q=10%2E1%2E8%2E103'],
    ['a name with percent signs', 'M%C3%9CNCHEN-PG'],
    ['an address with entities', '10&#46;1&#x2e;8&period;103'],
    ['a name with entities', 'm&uuml;nchen-pg'],
    ['a name cut by elements', '<p>ACM<b>EPG</b>B</p>'],
    ['an address cut by elements', '<td>10.1.<wbr>8.<wbr>103</td>'],
    ['an address cut by a line', 'x 10.1.\n    8.103 y'],
    ['a name with a soft hyphen in it', 'ACME\u00adPGB'],
    ['a name in escapes of JSON', '"\\u0041\\u0043MEPGB"'],
    ['an address with the backslashes of Markdown', '10\\.1\\.8\\.103'],
    ['a name in a dump', hex(Buffer.from('ACMEPGB!'), ' ')],
    ['a name in a dump of a registry export', hex(utf16('ACMEPGB'), ',')],
    ['an address in a dump without signs', hex(Buffer.from('10.1.8.103'))],
    ['an address in base64', Buffer.from('x 10.1.8.103 y').toString('base64')],
    [
      'a name in base64, in a page',
      `data:text/plain;base64,${Buffer.from('the host ACMEPGB of them').toString('base64')}`,
    ],
    ['a name in UTF-16 in base64', utf16('the host ACMEPGB').toString('base64')],
  ])('finds %s', (_, bytes) => {
    const done = check(bytes);
    expect(done.check.answer).toBe('leak');
    expect(done.places[0]?.where).toEqual(say('the text'));
  });

  it('finds something in the name of the file', () => {
    expect(check('', 'text', 'report acmepgb.html').places[0]).toMatchObject({
      where: say('the file’s name'),
      kind: 'name',
    });
  });

  it.each([
    ['a part, packed', zipOf('word/document.xml', '<w:t>ACME</w:t></w:r><w:r><w:t>PGB</w:t>')],
    ['a part, not packed', zipOf('docProps/core.xml', '<dc:creator>Ada Lovelace</dc:creator>', 0)],
    ['the name of a part', zipOf('evidence/acmepgb.txt', '')],
  ])('finds it in a package: %s', (_, bytes) => {
    const done = check(bytes, 'zip');
    expect(done.check).toMatchObject({ answer: 'leak', members: 1 });
  });

  it('says where a package could not be read', () => {
    const whole = zipOf('word/document.xml', 'nothing');
    expect(check(whole, 'zip').check.answer).toBe('clean');
    expect(check(whole.subarray(0, whole.length - 30), 'zip').check).toMatchObject({
      answer: 'not-checked',
      unread: [say('the package')],
    });
    const damaged = Buffer.from(whole);
    damaged.fill(0xff, 47, 54);
    expect(check(damaged, 'zip').check).toMatchObject({
      answer: 'not-checked',
      unread: [say('{name}', { name: 'word/document.xml' })],
    });
    const picture = zipOf('word/media/image1.png', '');
    expect(check(picture, 'zip').check.answer).toBe('clean');
  });

  it.each([
    ['the text of a page', pdfOf({ text: 'the host ACMEPGB listens' })],
    ['a text cut over two lines', pdfOf({ text: 'at 10.1.8.\n103 it is' })],
    ['its title', pdfOf({ text: 'nothing', title: 'Ada Lovelace' })],
    ['a bookmark', pdfOf({ text: 'nothing', bookmark: 'Host ACMEPGB' })],
    ['a link', pdfOf({ text: 'nothing', link: 'http://acmepgb/' })],
  ])('finds it in a PDF: %s', (_, bytes) => {
    const done = check(bytes, 'pdf');
    expect(done.check).toMatchObject({ answer: 'leak', pages: 1 });
  });

  it('says where a PDF could not be read', () => {
    expect(check(pdfOf({ text: 'nothing of the site' }), 'pdf').check).toMatchObject({
      answer: 'clean',
      unread: [],
      pages: 1,
    });
    expect(check(pdfOf({ text: 'the host ACMEPGB', silent: true }), 'pdf').check.answer).toBe('not-checked');
    expect(check(pdfOf({ text: 'nothing', picture: true }), 'pdf').check).toMatchObject({
      answer: 'not-checked',
      unread: [say('a picture')],
    });
    expect(check(Buffer.from('%PDF-1.4 and no page'), 'pdf').check.answer).toBe('not-checked');
    const read = leakCheck({ name: '', form: 'pdf', bytes: pdfOf({ text: 'nothing' }) }, needles, [
      'words',
      'that',
      'must',
      'stand',
      'there',
    ]);
    expect(read.check).toMatchObject({ answer: 'not-checked', unread: [say('a part of the text')] });
  });

  it('says that a picture in a page cannot be looked through', () => {
    const page = `<img src="data:image/png;base64,${Buffer.from('\x89PNG').toString('base64')}">`;
    expect(check(page).check).toMatchObject({ answer: 'not-checked', unread: [say('a picture')] });
  });

  it('does not count a name that is a common word as looked for', () => {
    expect(check('the server SERVER').check).toMatchObject({ answer: 'clean', unsearchable: 1 });
  });
});
