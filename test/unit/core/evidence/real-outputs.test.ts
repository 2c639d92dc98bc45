import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readEvidence } from '../../../../electron/core/evidence/read';
import type { EvidencePart } from '../../../../electron/core/evidence/types';
import { decode } from '../../../../electron/host/evidence/decode';
import { printIpconfig } from '../../../../electron/lab/windows-text/ipconfig';
import { type Language, languages } from '../../../../electron/lab/windows-text/languages';
import { printNetstat } from '../../../../electron/lab/windows-text/netstat';

/**
 * Outputs of real machines, collected by others and kept beside the repository: they
 * may be read and not copied. Each is decoded and read as a technician's file would
 * be, and compared with what was counted in it independently.
 */
const folder = join(__dirname, '../../../../../shared/fixtures');
const index = join(folder, 'INDEX.tsv');

interface Counted {
  readonly file: string;
  readonly kind: string;
  /** As in Win10 / en. */
  readonly system: string;
  readonly encoding: string;
  /** By eye where somebody did, else by the shape of the lines. */
  readonly count: string;
}

function readIndex(): readonly Counted[] {
  if (!existsSync(index)) return [];
  const [head = '', ...rows] = readFileSync(index, 'utf8').trim().split('\n');
  const columns = head.split('\t');
  return rows.map((row) => {
    const cells = row.split('\t');
    const cell = (name: string) => cells[columns.indexOf(name)] ?? '';
    return {
      file: cell('file'),
      kind: cell('kind'),
      system: cell('system'),
      encoding: cell('encoding'),
      count: cell('kind') === 'reg' ? cell('count_by_shape') : cell('count_by_eye') || cell('count_by_shape'),
    };
  });
}

const counted = readIndex();
const of = (kind: string) => counted.filter((one) => one.kind === kind);
let filesRead = 0;

function partsOf(file: string): readonly EvidencePart[] {
  const decoded = decode(readFileSync(join(folder, file)), null);
  if (!decoded.ok) throw new Error(decoded.code);
  filesRead += 1;
  return readEvidence(decoded.value.text).parts;
}

function listeners(parts: readonly EvidencePart[], kind: 'netstat' | 'ss'): number {
  return parts
    .flatMap((part) => (part.kind === kind ? [...part.data.sockets] : []))
    .filter((row) => row.protocol === 'TCP' && row.state === 'LISTENING').length;
}

function lineOf(file: string, line: number): string {
  return readFileSync(join(folder, file), 'utf8').split('\n')[line - 1] ?? '';
}

/** Rows that hold an address and a mask, and begin with another sign. */
function decorated(file: string): number {
  const text = readFileSync(join(folder, file), 'utf8');
  return text.match(/^ *[^ -~\r\n]+\d+\.\d+\.\d+\.\d+[^ -~\r\n]* +\d+\.\d+\.\d+\.\d+ /gmu)?.length ?? 0;
}

/** The entries of the first `Bind` in a file, taken out by other means than the reader's. */
function bindEntries(file: string): readonly string[] {
  const bytes = readFileSync(join(folder, file));
  const text = bytes[0] === 0xff ? bytes.toString('utf16le') : bytes.toString('latin1');
  const queried = /^ +Bind +REG_MULTI_SZ +(\S+)/m.exec(text)?.[1];
  if (queried !== undefined) return queried.split('\\0');
  const digits = /^"Bind"=hex\(7\):([0-9a-f,\\\s]+)/m.exec(text)?.[1] ?? '';
  const raw = Buffer.from(digits.replaceAll(/[^0-9a-f]/g, ''), 'hex');
  const plain = raw[1] === 0 ? raw.toString('utf16le') : raw.toString('latin1');
  return plain.split('\0').filter((entry) => entry !== '');
}

/** Titles, headings and labels of a text: each up to its colon, by its letters alone. */
function labelsIn(text: string): readonly (readonly [letters: string, printed: string])[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const printed = (/^.*?[. \u00a0]:/.exec(line)?.[0] ?? line).trim();
    const letters = printed.replaceAll(/[. \u00a0:]/g, '');
    return /\p{L}/u.test(letters) ? [[letters, printed] as const] : [];
  });
}

/** What a practice host prints in a language, without sockets; one card, without a name. */
function printed(language: Language): string {
  const card = { network: 'visible', name: '', description: '', guid: '', physicalAddress: '' } as const;
  const ends = { address: '', mask: '', gateway: null, dnsServers: [''] };
  return [
    printNetstat([], '2012r2', language, null),
    printNetstat([], '2012r2', language, () => 0),
    printIpconfig('', [{ ...card, ...ends }], '2012r2', language),
  ].join('');
}

/** A line of the closing summary. */
function note(text: string): void {
  const notes = process.env.REBIND_NOTES;
  if (notes !== undefined && notes !== '') appendFileSync(notes, `real outputs: ${text}\n`);
}

// Where every test of a file is skipped, none of its hooks runs.
if (counted.length === 0) note('folder absent, not read');
afterAll(() => note(`${filesRead} of ${counted.length} files read`));

describe.skipIf(counted.length === 0)('outputs of real machines', () => {
  it.each(of('netstat'))('$file has $count listeners', ({ file, count }) => {
    const parts = partsOf(file);
    expect(parts.some((part) => part.kind === 'ss')).toBe(false);
    expect(listeners(parts, 'netstat')).toBe(Number(count));
  });

  it.each(of('linux'))('$file has $count listeners, and is no Windows table', ({ file, count }) => {
    const parts = partsOf(file);
    expect(parts.some((part) => part.kind === 'netstat')).toBe(false);
    expect(listeners(parts, 'ss')).toBe(Number(count));
  });

  it.each(of('ipconfig'))('$file has $count', ({ file, count }) => {
    const adapters = partsOf(file).flatMap((part) => (part.kind === 'ipconfig' ? part.data.adapters : []));
    const addresses = adapters.flatMap((adapter) => adapter.ipv4);
    expect(`${adapters.length} adapters / ${addresses.length} IPv4`).toBe(count);
  });

  it.each(of('reg'))('$file has $count', ({ file, count }) => {
    const data = partsOf(file).flatMap((part) => (part.kind === 'registry' ? [part.data] : []));
    expect(data).toHaveLength(1);
    // The index counts every entry of Bind. One file's second entry is \Device\NdisWanIp,
    // which is no card: the order holds the cards alone, so it has one fewer there.
    const bound = bindEntries(file);
    expect(bound).toHaveLength(Number(/Bind (\d+)/.exec(count)?.[1] ?? '0'));
    const cards = bound.filter((entry) => entry !== '\\Device\\NdisWanIp');
    expect(data[0]?.bindOrder.map((guid) => `\\Device\\${guid}`)).toEqual(cards);
    const counted = /(\d+) interfaces with IP values/.exec(count)?.[1];
    const withAddress = data[0]?.interfaces.filter((one) => one.ipv4.length > 0);
    if (counted !== undefined) expect(withAddress).toHaveLength(Number(counted));
    // Every NIC of the order is an interface of the same export, where it holds interfaces.
    const known = new Set(data[0]?.interfaces.map((one) => one.guid));
    expect(data[0]?.bindOrder.filter((guid) => !known.has(guid))).toEqual([]);
  });

  it.each(of('route'))('$file has $count', ({ file, count }) => {
    const data = partsOf(file).flatMap((part) => (part.kind === 'route' ? [part.data] : []));
    const routes = data.flatMap(({ ipv4, persistent }) => [...ipv4, ...persistent]);
    // The index counts the rows that begin with a digit. In one file somebody put a sign of
    // the sun before and behind the first row's destination: a route that it does not count.
    const plain = routes.filter(({ line }) => /^\s*\d/.test(lineOf(file, line)));
    expect(`${plain.length} IPv4 routes`).toBe(count);
    expect(routes.length - plain.length).toBe(decorated(file));
  });

  it('what PowerShell and netsh printed is read as what it is', () => {
    // The index counts nothing in these; the numbers were counted by eye.
    const found = of('powershell').map(({ file }) => {
      const [part, ...others] = partsOf(file);
      expect(others).toEqual([]);
      switch (part?.kind) {
        case 'net-ip-address':
          return `${part.kind} ${part.data.cards.length} ${part.data.cards[0]?.ipv4[0]?.mask}`;
        case 'netsh-interfaces':
          return `${part.kind} ${part.data.interfaces.map(({ metric }) => metric).join(' ')}`;
        default:
          return part?.kind;
      }
    });
    // The first is called a wmic list, and holds a script's first line alone: `@netsh int ip show interfaces`.
    // The third holds firewall rules, which nothing here asks for.
    expect(found).toEqual(['unknown', 'net-ip-address 1 255.255.255.0', 'unknown', 'netsh-interfaces 75 25']);
    const [script = ''] = of('powershell').map(({ file }) => readFileSync(join(folder, file), 'utf8'));
    expect(script.trim().split('\n')).toEqual(['@netsh int ip show interfaces']);
  });

  it.each(languages)('have the labels that a practice host prints in %s, dot by dot', (language) => {
    const originals = new Map<string, Set<string>>();
    for (const { file, kind, system } of counted) {
      if (!system.endsWith(` / ${language}`) || (kind !== 'netstat' && kind !== 'ipconfig')) continue;
      const text = decode(readFileSync(join(folder, file)), null);
      for (const [letters, label] of labelsIn(text.ok ? text.value.text : ''))
        originals.set(letters, (originals.get(letters) ?? new Set()).add(label));
    }
    const compared = labelsIn(printed(language)).filter(([letters]) => originals.has(letters));
    for (const [letters, label] of compared) expect([...(originals.get(letters) ?? [])]).toContain(label);
    expect(compared.length).toBeGreaterThanOrEqual(7);
  });

  it('no file of the collection is left out', () => {
    expect(new Set(counted.map(({ kind }) => kind))).toEqual(
      new Set(['netstat', 'linux', 'ipconfig', 'reg', 'route', 'powershell']),
    );
    expect(filesRead).toBe(counted.length);
  });
});
