import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { format } from '../../../../electron/core/text';
import { decode } from '../../../../electron/host/evidence/decode';
import { encodings, isEncoding } from '../../../../electron/host/evidence/encodings';
import {
  germanVista,
  ipconfigText,
  netstatLanguages,
  netstatText,
  row,
} from '../../../support/console-texts';

const rows = [row({ local: { address: '172.1.8.103', port: 43027 } })];

function found(bytes: Uint8Array, chosen: string | null = null) {
  const decoded = decode(bytes, chosen);
  if (!decoded.ok) throw new Error(format(decoded.message));
  return { ...decoded.value, reason: format(decoded.value.reason) };
}

function refused(bytes: Uint8Array, chosen: string | null = null) {
  const decoded = decode(bytes, chosen);
  if (decoded.ok) throw new Error(`read as ${decoded.value.encoding}`);
  return {
    code: decoded.code,
    says: format(decoded.message),
    hint: decoded.hint === undefined ? '' : format(decoded.hint),
  };
}

const table = (language: string) =>
  netstatText(rows, { language: netstatLanguages[language] ?? netstatLanguages.english });

describe('Unicode', () => {
  const text = table('german');

  it.each([
    ['utf-8', '\ufeff'],
    ['utf-16le', '\ufeff'],
    ['utf-16be', '\ufeff'],
    ['utf-8', ''],
    ['utf-16le', ''],
    ['utf-16be', ''],
  ])('%s with %j before it is recognised, and loses its mark', (encoding, mark) => {
    const read = found(iconv.encode(mark + text, encoding));
    expect(read).toMatchObject({ encoding, text });
    expect(read.reason).not.toBe('');
  });

  it('of Chinese letters without a mark is told by its blanks', () => {
    expect(found(iconv.encode(table('chinese'), 'utf-16le')).encoding).toBe('utf-16le');
  });

  it('that was cut in the midst of a letter is still UTF-8', () => {
    const bytes = iconv.encode('Dirección local, configuración', 'utf-8');
    for (const cut of [bytes.length - 2, bytes.length - 20]) {
      expect(found(bytes.subarray(0, cut)).encoding).toBe('utf-8');
    }
  });

  it('is said of plain letters, which every encoding writes alike', () => {
    expect(found(Buffer.from('TCP')).reason).toContain('The text has plain letters');
  });
});

describe('the code page of a console', () => {
  it.each([
    ['german', 'cp850'],
    ['french', 'cp850'],
    ['spanish', 'cp850'],
    ['polish', 'cp852'],
    ['russian', 'cp866'],
    ['japanese', 'cp932'],
    ['chinese', 'cp936'],
    ['korean', 'cp949'],
    ['german', 'cp1252'],
    ['spanish', 'cp1252'],
    ['russian', 'cp1251'],
  ])('of a %s table in %s is guessed, and called a guess', (language, page) => {
    const text = table(language);
    const read = found(iconv.encode(text, page));
    expect(read.text).toBe(text);
    expect(read).toMatchObject({ encoding: page });
    expect(read.reason).toBe(`A guess: the letters fit code page ${page.slice(2)} best.`);
  });

  it('of German adapters is guessed', () => {
    const card = {
      description: 'x',
      physicalAddress: '',
      dhcp: true,
      connected: false,
      ipv4: [],
      gateways: [],
      dnsServers: [],
    };
    const text = ipconfigText('PGB', [{ ...card, name: 'Öffentliches Netz' }], germanVista);
    expect(found(iconv.encode(text, 'cp850'))).toMatchObject({ text, encoding: 'cp850' });
  });

  it.each([
    ['Active code page: 437', 'cp437'],
    ['Aktive Codepage: 852.', 'cp852'],
    ['Page de codes active : 1252', 'cp1252'],
  ])('is the one that the text states: %s', (line, page) => {
    const text = `C:\\>chcp\r\n${line}\r\n\r\nC:\\>netstat -an\r\nABHÖREN\r\n`;
    const read = found(iconv.encode(text, page));
    expect(read).toMatchObject({ encoding: page, text });
    expect(read.reason).toContain(line.slice(-5));
  });

  it('is the one that stands below chcp in a language that cannot be read yet', () => {
    const text = 'C:\\>chcp\r\nТекущая кодовая страница: 855\r\n';
    expect(found(iconv.encode(text, 'cp855'))).toMatchObject({ encoding: 'cp855', text });
  });

  it('is never a process id at the end of a row', () => {
    const text = '  TCP    0.0.0.0:135            0.0.0.0:0              ABHÖREN         437\r\n';
    expect(found(iconv.encode(text, 'cp850')).text).toBe(text);
  });
});

describe('an encoding chosen by hand', () => {
  it('is taken, whatever the bytes look like', () => {
    const bytes = iconv.encode('ABHÖREN', 'cp850');
    expect(found(bytes, 'cp437').encoding).toBe('cp437');
    expect(found(bytes, 'cp866').text).toBe('ABHЩREN');
    expect(found(Buffer.from('ABHÖREN'), 'cp1252').text).toBe('ABHÃ–REN');
  });

  it('is one of the list, and each of the list can be read', () => {
    for (const { id } of encodings) {
      expect(isEncoding(id)).toBe(true);
      expect(found(iconv.encode('TCP', id), id).text).toBe('TCP');
    }
    expect(refused(Buffer.from('TCP'), 'klingon')).toMatchObject({ code: 'unknown-encoding' });
  });
});

describe('bytes that are no text', () => {
  it.each([
    ['a PNG picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
    ['a JPEG picture', [0xff, 0xd8, 0xff, 0xe0, 0, 16]],
    ['a ZIP archive or an Office document', [0x50, 0x4b, 3, 4, 20, 0]],
    ['a PDF document', [...Buffer.from('%PDF-1.7\n')]],
    ['a program of Windows', [0x4d, 0x5a, 0x90, 0, 3, 0]],
    ['a registry hive', [...Buffer.from('regf'), 0, 0]],
    ['an event log of Windows', [...Buffer.from('ElfFile'), 0]],
  ])('like %s are named and refused, with what to bring instead', (name, bytes) => {
    const { code, says, hint } = refused(Uint8Array.from(bytes));
    expect(code).toBe('not-text');
    expect(says).toBe(`This file is ${name}, not a text.`);
    expect(hint).toContain('registry export');
    expect(refused(Uint8Array.from(bytes), 'cp850').code).toBe('not-text');
  });

  it('of any other kind are refused for what they hold', () => {
    expect(refused(Uint8Array.from({ length: 4000 }, (_, index) => (index * 37) % 256)).code).toBe(
      'not-text',
    );
    expect(refused(Uint8Array.from({ length: 400 }, (_, index) => 1 + (index % 8))).code).toBe('not-text');
  });

  it('are told from a text that starts alike', () => {
    expect(found(Buffer.from('MZ1>netstat -an')).text).toContain('MZ1');
    expect(found(Buffer.from('BMW\n')).text).toBe('BMW\n');
  });

  it('that are empty, or blank, are said to be empty', () => {
    for (const bytes of ['', ' \r\n', '\ufeff']) expect(refused(Buffer.from(bytes)).code).toBe('empty');
  });
});
