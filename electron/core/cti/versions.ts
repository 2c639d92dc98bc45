/**
 * CTI Server protocol versions (Cisco's GED-188), and what changed on the wire.
 *
 * Source: the CTI Server Message Reference guides issued for protocols 9, 14, 15, 17, 24 and 25.
 */

/** Version 5 brought the OPEN_CONF that is read here; 25 is the newest known. */
export const oldestVersion = 5;
export const newestVersion = 25;

/** Bytes of a floating field's tag, and of its length: one each through protocol 19, two each from 20. */
export type TagBytes = 1 | 2;

/** How many bytes the tag of a floating field takes in this protocol version: two from version 20 on. */
export function tagBytesOf(version: number): TagBytes {
  return version >= 20 ? 2 : 1;
}

/** Release that a protocol version came with; `certain` is false where the guides do not state it. */
export interface VersionRelease {
  readonly version: number;
  readonly release: string;
  readonly certain: boolean;
}

export const versionReleases: readonly VersionRelease[] = [
  { version: 5, release: 'ICM 4.0', certain: true },
  { version: 6, release: 'ICM 4.1', certain: true },
  { version: 7, release: 'ICM 4.5', certain: true },
  { version: 8, release: 'ICM 4.6', certain: true },
  { version: 9, release: 'ICM 5.0 to 7.0(0)', certain: true },
  { version: 10, release: 'ICM 7.0', certain: true },
  { version: 11, release: 'ICM 7.0', certain: true },
  { version: 12, release: 'ICM 7.0', certain: true },
  { version: 13, release: 'ICM 7.0', certain: true },
  { version: 14, release: '8.0', certain: true },
  { version: 15, release: '8.5', certain: true },
  { version: 16, release: '9.0(1)', certain: true },
  { version: 17, release: '9.0(1) to 10.0(1)', certain: true },
  { version: 18, release: '10.0(1)', certain: true },
  { version: 19, release: '10.5 to 11.0', certain: false },
  { version: 20, release: '11.5(1)', certain: true },
  { version: 21, release: '11.6 to 12.0', certain: false },
  { version: 22, release: '11.6 to 12.0', certain: false },
  { version: 23, release: '12.5', certain: false },
  { version: 24, release: '12.6(1)', certain: true },
  { version: 25, release: '15.0(1)', certain: true },
];

/** Is this written as a release is: 5.0, 8.5(1), 12.6? */
export function isRelease(text: string): boolean {
  return /^\d{1,2}(\.\d{1,2})?(\(\d{1,2}\))?$/.test(text);
}

/**
 * The version to ask for first. A release knows older versions too, so the one
 * asked for lies below its own where that keeps the field layout certain.
 * @param release as in "5.0", "8.5(1)" or "12.6"; null where the site's release is not known
 */
export function versionToAsk(release: string | null): number {
  const match = release === null ? null : /^\s*(\d{1,3})(?:\.(\d{1,3}))?/.exec(release);
  if (match === null) return 9;
  const number = Number(match[1]) + Number(match[2] ?? 0) / 1000;
  if (number < 8) return 9;
  if (number < 11.005) return 13;
  if (number < 12.006) return 20;
  return 24;
}

/**
 * Bytes of OPEN_CONF's fixed part: the central controller's time came with version 6,
 * DepartmentID with 19 (a public test suite still sends 19 without it), SessionType with 24.
 */
export function openConfBytes(version: number): number {
  if (version < 6) return 22;
  if (version < 19) return 26;
  return version < 24 ? 30 : 32;
}
