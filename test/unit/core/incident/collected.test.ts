import { describe, expect, it } from 'vitest';
import { emptySite } from '../../../../electron/core/case/site';
import { readEvidence } from '../../../../electron/core/evidence/read';
import { assignParts } from '../../../../electron/core/incident/case';
import type { EvidenceItem, Incident } from '../../../../electron/core/incident/incident';
import { decode } from '../../../../electron/host/evidence/decode';
import { collectionOfSideB } from '../../../support/collection';

/** Files as they were dropped, with what is read of each. */
function dropped(
  files: ReadonlyMap<string, Uint8Array>,
  visible: string | null,
  phaseOf = (_: string) => 'before',
) {
  const items: EvidenceItem[] = [];
  const readings = new Map();
  for (const [name, bytes] of files) {
    const decoded = decode(bytes, null);
    if (!decoded.ok) throw new Error(decoded.code);
    readings.set(name, readEvidence(decoded.value.text));
    items.push({
      sha256: name,
      name,
      size: bytes.length,
      how: 'drop',
      phase: phaseOf(name) as EvidenceItem['phase'],
      at: '',
      by: '',
      owner: null,
      partOwners: {},
      encoding: null,
    });
  }
  const site = { ...emptySite, sides: { ...emptySite.sides, B: { ...emptySite.sides.B, visible } } };
  const incident = { evidence: items, site } as unknown as Incident;
  return assignParts(incident, readings).flatMap(({ item, parts }) =>
    parts.map(({ owner, part }) => ({ name: item.name, owner, host: part.host })),
  );
}

const inFolder = (folder: string) =>
  new Map([...collectionOfSideB()].map(([name, bytes]) => [`${folder}/${name}`, bytes]));

describe('a collector’s folder that was dropped as a whole', () => {
  it('belongs to one side, once an address of it is known, with the parts that name none', () => {
    const parts = dropped(inFolder('rebind-PGB-1'), '10.1.8.103');
    expect(parts).toHaveLength(9);
    expect(parts.filter(({ owner }) => owner !== 'B')).toEqual([]);
    expect(parts.filter(({ host }) => host !== 'PGB')).toEqual([]);
  });

  it('belongs to nobody where no address of it is known', () => {
    const parts = dropped(inFolder('rebind-PGB-1'), null);
    expect(parts.filter(({ owner }) => owner !== null)).toEqual([]);
  });

  it('gives its host’s name to no file of another folder', () => {
    const linkage = collectionOfSideB().get('08-tcpip-linkage.reg') ?? new Uint8Array();
    const files = new Map([...inFolder('rebind-PGB-1'), ['other/08-tcpip-linkage.reg', linkage]]);
    expect(dropped(files, '10.1.8.103').find(({ name }) => name.startsWith('other/'))).toEqual({
      name: 'other/08-tcpip-linkage.reg',
      owner: null,
      host: null,
    });
  });

  it('names no host where two manifests of one folder differ', () => {
    const files = inFolder('rebind');
    const manifest = Buffer.from(files.get('rebind/manifest.txt') ?? '').toString('latin1');
    files.set('rebind/manifest-2.txt', Buffer.from(manifest.replace('Host: PGB', 'Host: PGA')));
    const linkage = dropped(files, '10.1.8.103').find(({ name }) => name.endsWith('linkage.reg'));
    expect(linkage).toMatchObject({ owner: null, host: null });
  });
});
