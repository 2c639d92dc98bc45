import { describe, expect, it } from 'vitest';
import { readPgStatus } from '../../../../electron/core/cti/pg-status';
import { serviceNames } from '../../../../electron/core/cti/services';
import {
  explainStatus,
  isStatusNameCertain,
  statusGroup,
  statusName,
} from '../../../../electron/core/cti/status';
import {
  newestVersion,
  oldestVersion,
  openConfBytes,
  tagBytesOf,
  versionReleases,
  versionToAsk,
} from '../../../../electron/core/cti/versions';
import { format } from '../../../../electron/core/text';

describe('a status code', () => {
  it('is named as Cisco names it', () => {
    expect(statusName(1)).toBe('E_CTI_INVALID_VERSION');
    expect(statusName(15)).toBe('E_CTI_CTI_SERVER_OFFLINE');
    expect(statusName(98)).toBe('E_CTI_INVALID_REQUEST_TYPE');
    expect(statusName(107)).toBe('E_CTI_INVALID_CLIENT_FOR_STANDBY');
    expect(statusName(110)).toBe('E_CTI_SERVER_IN_MAINTENANCE_MODE');
  });

  it('without a name in any source has none', () => {
    for (const code of [99, 106, 111, 0xffffffff]) expect(statusName(code)).toBeNull();
  });

  it('has a name for each of 0 to 98 and 107 to 110', () => {
    const codes = [...Array.from({ length: 99 }, (_, code) => code), 107, 108, 109, 110];
    expect(codes.filter((code) => statusName(code) === null)).toEqual([]);
  });

  it('whose name differs between sources is marked', () => {
    expect(isStatusNameCertain(2)).toBe(false);
    expect(isStatusNameCertain(93)).toBe(false);
    expect(isStatusNameCertain(1)).toBe(true);
    expect(isStatusNameCertain(106)).toBe(false);
  });

  it.each([
    [1, 'version'],
    [49, 'version'],
    [6, 'message'],
    [18, 'timeout'],
    [95, 'mask'],
    [10, 'agent'],
    [36, 'access'],
    [15, 'server-state'],
    [92, 'server-state'],
    [110, 'server-state'],
    [108, 'instance-id'],
    [11, 'duplicate'],
    [70, 'other'],
    [4_000_000_000, 'other'],
  ])('%i is about the %s', (code, group) => {
    expect(statusGroup(code)).toBe(group);
    expect(format(explainStatus(code))).toMatch(/^The CTI Server .*\.$/);
  });
});

describe('PGStatus', () => {
  it('of 0 is normal', () => {
    expect(readPgStatus(0)).toEqual({ set: [], unknown: 0 });
  });

  it('names each bit, and keeps those without a name', () => {
    const { set, unknown } = readPgStatus(0x80000013);
    expect(set.map(({ name }) => name)).toEqual(['OPC_DOWN', 'CC_DOWN', 'LIMITED_FUNCTION']);
    expect(unknown).toBe(0x80000000);
  });
});

describe('services', () => {
  it('are named by bit, the highest too', () => {
    expect(serviceNames(0x80000010)).toEqual(['ALL_EVENTS', 'DEBUG']);
  });
});

describe('the protocol version to ask for', () => {
  it.each([
    [null, 9],
    ['unknown', 9],
    ['5.0', 9],
    ['7.2(7)', 9],
    ['8.0(2)', 13],
    ['8.5', 13],
    ['10.5(1)', 13],
    ['11.0', 13],
    ['11.5(1)', 20],
    ['12.0', 20],
    ['12.5(1)', 20],
    ['12.6(1)', 24],
    ['15.0(1)', 24],
  ])('at release %s is %i', (release, version) => {
    expect(versionToAsk(release)).toBe(version);
  });

  it('is known with its release from the oldest to the newest, and what is not stated is marked', () => {
    const versions = versionReleases.map(({ version }) => version);
    const count = newestVersion - oldestVersion + 1;
    expect(versions).toEqual(Array.from({ length: count }, (_, index) => oldestVersion + index));
    expect(versionReleases.filter(({ certain }) => !certain).map(({ version }) => version)).toEqual([
      19, 21, 22, 23,
    ]);
  });

  it('decides how wide tags are and how long OPEN_CONF is', () => {
    expect([9, 19, 20, 25].map(tagBytesOf)).toEqual([1, 1, 2, 2]);
    expect([5, 6, 18, 19, 23, 24].map(openConfBytes)).toEqual([22, 26, 26, 30, 30, 32]);
  });
});
