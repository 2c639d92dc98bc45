import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cacheFolder } from '../../../electron/launch/paths.mjs';
import { findRuntime, windowEnvironment } from '../../../electron/launch/runtime.mjs';

interface Given {
  readonly env?: NodeJS.ProcessEnv;
  readonly platform?: string;
  readonly arch?: string;
  /** Files by path; those that only need to be there hold an empty text. */
  readonly files?: Record<string, string>;
}

/** A machine of the test's own making: nothing of this one is looked at. */
function find({ env = {}, platform = 'linux', arch = 'x64', files = {} }: Given) {
  const slashes = (file: string) => file.replaceAll(path.sep, '/');
  return findRuntime({
    env,
    platform,
    arch,
    root: '/app',
    cache: '/cache',
    exists: (file) => Object.hasOwn(files, slashes(file)),
    read: (file) => files[slashes(file)] ?? null,
  });
}

const OWN = {
  '/app/node_modules/electron/path.txt': 'electron',
  '/app/node_modules/electron/dist/electron': '',
};
const TRIAL = { '/cache/electron-25.1.1/electron': '', '/cache/electron-25.1.1/version': '25.1.1' };

describe('the Electron that is started', () => {
  it('is the one that the person named, before all others', () => {
    const found = find({
      env: { ELECTRON_OVERRIDE_DIST_PATH: '/mine' },
      files: { '/mine/electron': '', ...OWN, ...TRIAL },
    });
    expect(found).toMatchObject({ executable: '/mine/electron', source: 'named' });
  });

  it('is the package’s own before the trial one', () => {
    expect(find({ files: { ...OWN, ...TRIAL } })).toMatchObject({ source: 'package' });
  });

  it('is the trial one where the package has none', () => {
    expect(find({ files: TRIAL })).toMatchObject({
      executable: '/cache/electron-25.1.1/electron',
      source: 'trial',
    });
  });

  it('is none where nothing was fetched yet', () => {
    expect(find({})).toBeNull();
  });

  it('is none where the package was unpacked by half', () => {
    expect(find({ files: { '/app/node_modules/electron/path.txt': 'electron' } })).toBeNull();
  });

  it('is never a trial one that was unpacked by half', () => {
    expect(find({ files: { '/cache/electron-25.1.1/electron': '' } })).toBeNull();
  });

  it.each([
    ['win32', 'x64'],
    ['darwin', 'arm64'],
    ['linux', 'arm64'],
  ])('is never the trial one on %s %s', (platform, arch) => {
    expect(find({ platform, arch, files: TRIAL })).toBeNull();
  });

  it('is looked for under the name that it has on each platform', () => {
    const files = {
      '/app/node_modules/electron/path.txt': 'Electron.app/Contents/MacOS/Electron',
      '/app/node_modules/electron/dist/Electron.app/Contents/MacOS/Electron': '',
    };
    expect(find({ platform: 'darwin', arch: 'arm64', files })).toMatchObject({ source: 'package' });
  });

  it('stops where the named folder holds none, rather than taking another', () => {
    expect(() => find({ env: { ELECTRON_OVERRIDE_DIST_PATH: '/empty' }, files: OWN })).toThrow('/empty');
  });
});

describe('the window', () => {
  it('is a window, whatever the terminal’s environment says', () => {
    expect(windowEnvironment({ PATH: '/bin', ELECTRON_RUN_AS_NODE: '1' })).toEqual({ PATH: '/bin' });
  });
});

describe('what is fetched once', () => {
  const given = { env: {}, platform: 'linux', home: '/home/anna', isRoot: false };

  it('lies in the person’s cache', () => {
    expect(cacheFolder(given)).toBe('/home/anna/.cache/rebind');
  });

  it('lies where other users can read it when root fetched it', () => {
    expect(cacheFolder({ ...given, home: '/root', isRoot: true })).toBe('/var/cache/rebind');
  });

  it('lies where REBIND_CACHE says', () => {
    expect(cacheFolder({ ...given, env: { REBIND_CACHE: '/big/disk' }, isRoot: true })).toBe('/big/disk');
  });
});
