import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IncidentEvent } from '../../../../electron/core/incident/events';
import { format } from '../../../../electron/core/text';
import { largestPiece, mostPieces } from '../../../../electron/host/package/limits';
import {
  type Bench,
  type Desk,
  everyFile,
  honestMembers,
  open,
  packageBench,
  piecesOf,
  sampleIncident,
} from '../../../support/packages';
import { type BuiltEnd, type BuiltMember, buildZip, extraField, words } from '../../../support/zip-builder';

/** Every package here is refused, and nothing is written where incidents are kept or anywhere else. */

let bench: Bench;
let desk: Desk;
let events: readonly IncidentEvent[];
let pieces: ReadonlyMap<string, Buffer>;
let members: BuiltMember[];

beforeAll(async () => {
  bench = packageBench();
  const incident = await sampleIncident(bench.desk('anna'));
  events = incident.events;
  pieces = piecesOf(incident);
  members = honestMembers(events, pieces);
  desk = bench.desk('ben');
});
afterAll(() => bench.end());

const [first, second] = [2, 3];

/** The honest members, one of them changed. */
function changed(index: number, change: Partial<BuiltMember>): BuiltMember[] {
  return members.map((member, at) => (at === index ? { ...member, ...change } : member));
}

async function refused(bytes: Buffer, name = 'hostile.rebind'): Promise<string> {
  const file = bench.file(name);
  writeFileSync(file, bytes);
  const before = everyFile(bench.root);
  const opened = await open(file, desk);
  if (opened.ok) throw new Error(`It was opened: ${JSON.stringify(opened.value)}`);
  expect(everyFile(bench.root)).toEqual(before);
  expect(opened.hint).toBeDefined();
  return `${opened.code}: ${format(opened.message)}`;
}

describe('a package that was built by hand', () => {
  it('opens where it is honest: sizes before or behind the bytes, stored or packed, with time stamps', async () => {
    const time = extraField(0x5455, Buffer.alloc(5));
    const honest: [string, Buffer][] = [
      ['plain', buildZip(members)],
      ['behind', buildZip(members.map((member) => ({ ...member, behind: true as const })))],
      ['stored', buildZip(members.map((member) => ({ ...member, stored: true })))],
      ['stamped', buildZip(members.map((member) => ({ ...member, both: { extra: time } })))],
      ['listed in another order', buildZip(members, { order: [3, 1, 0, 2] })],
    ];
    for (const [name, bytes] of honest) {
      const own = bench.desk(name.replaceAll(' ', '-'));
      const file = bench.file('honest.rebind');
      writeFileSync(file, bytes);
      expect([name, await open(file, own)]).toMatchObject([name, { ok: true, value: { outcome: 'new' } }]);
    }
  });

  const build = (make: () => BuiltMember[], end?: () => BuiltEnd) => () => buildZip(make(), end?.());
  const renamed = (name: string) => build(() => changed(first, { name, both: { name } }));
  const manifest = (change: (was: Record<string, unknown>) => Record<string, unknown>) =>
    build(() => honestMembers(events, pieces, change));
  const withEvents = (change: (was: IncidentEvent[]) => unknown[]) =>
    build(() => {
      const record = Buffer.from(
        change([...events])
          .map((event) => `${JSON.stringify(event)}\n`)
          .join(''),
      );
      return rehashed(record);
    });

  /** The honest members with another record, which the list of contents tells of truly. */
  function rehashed(record: Buffer): BuiltMember[] {
    const lines = record.toString().split('\n').length - 1;
    return honestMembers(events, pieces, (was) => ({
      ...was,
      events: { count: lines, size: record.length, sha256: sha256(record) },
    })).map((member) => (member.name === 'events.jsonl' ? { ...member, data: record } : member));
  }

  it.each<[string, () => Buffer, RegExp]>([
    // Names that lead elsewhere.
    ['a path upward', renamed('../../evil'), /which no package has|not allowed/],
    ['a path upward behind an allowed one', renamed('evidence/../../evil'), /which no package has/],
    ['an absolute path', renamed('/etc/passwd'), /which no package has/],
    ['a drive letter', renamed('C:evil'), /which no package has/],
    ['a backslash', renamed('evidence\\evil'), /which no package has/],
    ['a NUL sign', renamed('evidence/a\u0000b'), /name is not allowed/],
    ['a line feed', renamed('manifest.json\n'), /name is not allowed/],
    ['a right-to-left sign', renamed('evidence/\u202eabc'), /name is not allowed/],
    ['an empty name', renamed(''), /name is not allowed/],
    ['a folder of its own', renamed('evidence/'), /which no package has/],
    ['a name that differs in case only', renamed('EVENTS.jsonl'), /which no package has/],
    ['a SHA-256 in capitals', renamed(`evidence/${'A'.repeat(64)}`), /which no package has/],
    ['a device of Windows', renamed('evidence/con'), /which no package has/],
    [
      'an extra file',
      build(() => [...members, { name: 'run.cmd', data: Buffer.from('echo') }]),
      /which no package has/,
    ],
    [
      'extra evidence',
      build(() => [...members, { name: `evidence/${'0'.repeat(64)}`, data: Buffer.from('x') }]),
      /no event tells of/,
    ],
    ['a member twice', build(() => [...members, members[first] as BuiltMember]), /twice/],
    // What is no plain file.
    [
      'a symbolic link',
      build(() => changed(first, { listed: { attributes: (0o120777 << 16) >>> 0 } })),
      /no plain file/,
    ],
    [
      'a device',
      build(() => changed(first, { listed: { attributes: (0o060666 << 16) >>> 0 } })),
      /no plain file/,
    ],
    [
      'a folder by its DOS sign',
      build(() => changed(first, { listed: { attributes: 0x10 } })),
      /no plain file/,
    ],
    // Two stories.
    [
      'another name in its own heading',
      build(() => changed(first, { local: { name: `evidence/${'1'.repeat(64)}` } })),
      /not the same/,
    ],
    [
      'a shorter name in its own heading',
      build(() => changed(first, { local: { name: 'x' } })),
      /not the same|missing/,
    ],
    [
      'another size in its own heading',
      build(() => changed(first, { local: { unpacked: 1 } })),
      /not the same/,
    ],
    [
      'another method in its own heading',
      build(() => changed(first, { local: { method: 0 } })),
      /not the same/,
    ],
    [
      'another check sum in its own heading',
      build(() => changed(first, { local: { crc: 1 } })),
      /not the same/,
    ],
    [
      'other flags in its own heading',
      build(() => changed(first, { local: { flags: 0x802 } })),
      /not the same/,
    ],
    [
      'sizes behind that differ',
      build(() => changed(first, { behind: words(0x08074b50, 1, 2, 3) })),
      /not the same/,
    ],
    [
      'sizes behind and before',
      build(() => changed(first, { behind: true, local: { unpacked: 5 } })),
      /not the same/,
    ],
    [
      'sizes behind without their signature',
      build(() => changed(first, { behind: Buffer.alloc(12) })),
      /not the same|missing/,
    ],
    // Bytes that belong to nothing.
    [
      'bytes before the package',
      build(
        () => members,
        () => ({ before: Buffer.from('MZ\u0090 program') }),
      ),
      /before, between/,
    ],
    [
      'bytes before it, with places put right',
      build(
        () => members,
        () => ({ before: Buffer.from('MZ') }),
      ),
      /before, between/,
    ],
    [
      'bytes behind the package',
      build(
        () => members,
        () => ({ after: Buffer.from('more') }),
      ),
      /behind its end/,
    ],
    [
      'a second package behind it',
      () => Buffer.concat([buildZip(members), buildZip(members)]),
      /before, between/,
    ],
    [
      'a comment',
      build(
        () => members,
        () => ({ comment: Buffer.from('hello') }),
      ),
      /behind its end/,
    ],
    [
      'a comment on a member',
      build(() => changed(first, { listed: { comment: Buffer.from('hello') } })),
      /behind its end/,
    ],
    ['bytes between members', build(() => changed(first, { gap: Buffer.from('hidden') })), /before, between/],
    [
      'bytes between list and end',
      build(
        () => members,
        () => ({ gap: Buffer.from('hidden') }),
      ),
      /before, between/,
    ],
    [
      'members that overlap',
      build(() => changed(second, { listed: { offset: 0 } })),
      /before, between|not the same/,
    ],
    [
      'bytes behind the packed ones',
      build(() =>
        changed(first, { raw: Buffer.concat([deflateRawSync(dataOf(first)), Buffer.from('hidden')]) }),
      ),
      /hidden behind/,
    ],
    [
      'a list that is longer than told',
      build(
        () => members,
        () => ({ count: 3 }),
      ),
      /before, between/,
    ],
    [
      'a list that is shorter than told',
      build(
        () => members,
        () => ({ count: 5 }),
      ),
      /before, between/,
    ],
    [
      'a list elsewhere',
      build(
        () => members,
        () => ({ listStart: 0 }),
      ),
      /before, between/,
    ],
    [
      'another disk',
      build(
        () => members,
        () => ({ disk: 1 }),
      ),
      /cut up/,
    ],
    // ZIP64.
    [
      'a ZIP64 count',
      build(
        () => members,
        () => ({ count: 0xffff }),
      ),
      /ZIP64/,
    ],
    [
      'a ZIP64 place',
      build(
        () => members,
        () => ({ listStart: 0xffffffff }),
      ),
      /ZIP64/,
    ],
    ['a ZIP64 size', build(() => changed(first, { both: { packed: 0xffffffff } })), /ZIP64/],
    [
      'a ZIP64 addition',
      build(() => changed(first, { both: { extra: extraField(1, Buffer.alloc(24)) } })),
      /ZIP64/,
    ],
    [
      'a ZIP64 addition in the heading alone',
      build(() => changed(first, { local: { extra: extraField(1, Buffer.alloc(16)) } })),
      /ZIP64/,
    ],
    [
      'a second name in an addition',
      build(() => changed(first, { listed: { extra: extraField(0x7075, Buffer.from('\u0001....evil')) } })),
      /addition that no package has/,
    ],
    [
      'an addition that ends outside',
      build(() => changed(first, { listed: { extra: Buffer.from([0x55, 0x54, 0xff, 0x00]) } })),
      /before, between/,
    ],
    // Encrypted, or packed in unknown ways.
    ['encryption', build(() => changed(first, { both: { flags: 0x801 } })), /encrypted/],
    ['strong encryption', build(() => changed(first, { both: { flags: 0x841 } })), /encrypted/],
    ['hidden headings', build(() => changed(first, { both: { flags: 0x2800 } })), /encrypted/],
    ['another way of packing', build(() => changed(first, { both: { method: 12 } })), /does not read/],
    ['a patch', build(() => changed(first, { both: { flags: 0x820 } })), /does not read/],
    // Bombs.
    [
      'a bomb by what it says',
      build(() => changed(first, { both: { unpacked: 60_000_000 } })),
      /far more than honest/,
    ],
    [
      'a bomb that says less than it holds',
      build(() => changed(first, { raw: deflateRawSync(Buffer.alloc(40_000_000)) })),
      /more than it says/,
    ],
    [
      'a piece that is too large',
      build(() => changed(first, { raw: Buffer.alloc(700_000), both: { unpacked: largestPiece + 1 } })),
      /larger than Rebind reads/,
    ],
    [
      'too many members',
      build(
        () => members,
        () => ({ count: mostPieces + 3 }),
      ),
      /more than 10002/,
    ],
    [
      'less than it says',
      build(() => changed(0, { both: { unpacked: dataOf(0).length + 1 } })),
      /less than it says/,
    ],
    [
      'stored with two sizes',
      build(() => changed(first, { stored: true, both: { unpacked: 1 } })),
      /not the same/,
    ],
    [
      'bytes that cannot be unpacked',
      build(() => changed(first, { raw: Buffer.from([7, 7, 7, 7]) })),
      /cannot be unpacked/,
    ],
    [
      'packed bytes that end early',
      build(() => changed(first, { raw: deflateRawSync(dataOf(first)).subarray(0, 8) })),
      /cannot be unpacked/,
    ],
    ['a wrong check sum', build(() => changed(first, { both: { crc: 7 } })), /check sum/],
    // Content.
    [
      'changed evidence',
      build(() => changed(first, { data: Buffer.from(dataOf(first)).fill('x', 0, 1) })),
      /changed after it was saved/,
    ],
    [
      'changed events',
      build(() => changed(1, { data: Buffer.from(dataOf(1).toString().replace('North', 'South')) })),
      /changed after it was saved/,
    ],
    ['missing evidence', build(() => members.slice(0, -1)), /is missing in it/],
    [
      'missing events',
      build(() => members.filter(({ name }) => name !== 'events.jsonl')),
      /events is missing/,
    ],
    ['no list of contents', build(() => members.slice(1)), /no Rebind package/],
    [
      'a list of contents that is no JSON',
      build(() => changed(0, { data: Buffer.from('{') })),
      /list of contents cannot be read/,
    ],
    [
      'a list of contents that is no UTF-8',
      build(() => changed(0, { data: Buffer.from([0xff, 0xfe]) })),
      /list of contents cannot be read/,
    ],
    [
      'a newer form',
      manifest((was) => ({ ...was, format: 2, more: true })),
      /newer Rebind saved this package/,
    ],
    [
      'a field more in the list of contents',
      manifest((was) => ({ ...was, path: '/home/x' })),
      /not as Rebind writes it/,
    ],
    ['another first event', manifest((was) => ({ ...was, begins: 'another' })), /not those of its list/],
    [
      'evidence listed twice',
      manifest((was) => ({
        ...was,
        evidence: [...(was.evidence as object[]), (was.evidence as object[])[0]],
      })),
      /twice/,
    ],
    ['evidence that is not listed', manifest((was) => ({ ...was, evidence: [] })), /is missing in it/],
    [
      'another size in the list',
      manifest((was) => ({
        ...was,
        evidence: (was.evidence as { size: number }[]).map((one) => ({ ...one, size: one.size + 1 })),
      })),
      /another size/,
    ],
    [
      'events of a newer version',
      withEvents((was) => [...was, { ...was[0], v: 99, id: 'n', seq: was.length + 1 }]),
      /newer Rebind saved this package/,
    ],
    ['an event that is none', withEvents((was) => [...was, { v: 2, seq: was.length + 1 }]), /damaged/],
    [
      'an event of an unknown kind',
      withEvents((was) => [
        ...was,
        { ...was[0], id: 'n', seq: was.length + 1, say: { type: 'run', program: 'calc' } },
      ]),
      /damaged/,
    ],
    [
      'an event with a field more',
      withEvents((was) => [...was.slice(0, -1), { ...was.at(-1), path: '../' }]),
      /damaged/,
    ],
    ['a gap', withEvents((was) => was.filter((_, index) => index !== 1)), /missing|could not be read/],
    ['two events of one number', withEvents((was) => [...was, { ...was.at(-1), id: 'other' }]), /missing/],
    ['an event twice', withEvents((was) => [...was, was.at(-1)]), /twice/],
    ['no beginning', withEvents((was) => was.slice(1)), /cannot be read|not those/],
    [
      'events that are cut off',
      build(() => rehashed(Buffer.from(`${dataOf(1).toString()}{"v":2,"id":`))),
      /damaged/,
    ],
    // No package at all.
    ['nothing', () => Buffer.alloc(0), /no Rebind package/],
    ['a text', () => Buffer.from('TCP 0.0.0.0:43027 LISTENING'.repeat(4)), /no Rebind package/],
    [
      'another ZIP file',
      () => buildZip([{ name: 'readme.txt', data: Buffer.from('x') }]),
      /which no package has/,
    ],
    ['an empty ZIP file', () => buildZip([]), /no Rebind package/],
    [
      'a package cut in half',
      () => buildZip(members).subarray(0, 700),
      /behind its end, or the end is missing/,
    ],
  ])('is refused with %s', async (_what, make, why) => {
    expect(await refused(make())).toMatch(why);
  });

  it('keeps a ZIP file among the evidence as it is, and never looks into it', async () => {
    const inner = buildZip([{ name: '../../evil', data: Buffer.from('x') }]);
    const sha = sha256(inner);
    const added: IncidentEvent = {
      ...(events.at(-1) as IncidentEvent),
      id: 'inner',
      seq: events.length + 1,
      say: {
        type: 'evidence-added',
        phase: 'before',
        sha256: sha,
        name: 'inner.zip',
        size: inner.length,
        how: 'drop',
        owner: null,
      },
    };
    const all = new Map([...pieces, [sha, inner]]);
    const file = bench.file('nested.rebind');
    writeFileSync(file, buildZip(honestMembers([...events, added], all)));
    const opened = await open(file, bench.desk('nested'));
    expect(opened).toMatchObject({ ok: true, value: { outcome: 'new' } });
  });

  it('is refused as a folder, as a pipe, and where it is not there', async () => {
    mkdirSync(bench.file('folder.rebind'));
    expect(await open(bench.file('folder.rebind'), desk)).toMatchObject({ ok: false, code: 'is-folder' });
    expect(await open(bench.file('nothing.rebind'), desk)).toMatchObject({ ok: false, code: 'not-found' });
    if (process.platform === 'win32') return;
    execFileSync('mkfifo', [bench.file('pipe.rebind')]);
    expect(await open(bench.file('pipe.rebind'), desk)).toMatchObject({ ok: false, code: 'no-package' });
  });

  it('takes no folder name from it but one as Rebind makes them', async () => {
    const own = bench.desk('names');
    for (const name of ['con', '..', '.', 'a/b', 'deleted']) {
      const file = bench.file('name.rebind');
      writeFileSync(file, buildZip(honestMembers(events, pieces, (was) => ({ ...was, incident: name }))));
      const opened = await open(file, own);
      if (!opened.ok) throw new Error(opened.code);
      expect(opened.value.id).toMatch(/^\d{8}-\d{6}-[0-9a-z]{10}$/);
    }
    expect(path.basename(own.store.folder)).toBe('store-names');
  });
});

function dataOf(index: number): Buffer {
  return members[index]?.data ?? Buffer.alloc(0);
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
