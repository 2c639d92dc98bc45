import { describe, expect, it } from 'vitest';
import { licenceFolder } from '../../../electron/shell/licence-place';

/** Paths as on the machine that runs the test: it joins them in its own way. */
const of = (platform: string, packaged: boolean, executable: string, resources: string) =>
  licenceFolder({ platform, packaged, executable, resources });

describe('the folder of the runtime’s licences', () => {
  it('is the program’s own on Linux and Windows', () => {
    expect(of('linux', true, '/opt/Rebind/rebind', '/opt/Rebind/resources')).toBe('/opt/Rebind');
    expect(of('win32', false, '/c/electron/electron.exe', '/c/electron/resources')).toBe('/c/electron');
  });

  it('is inside a package on macOS, and beside an Electron that was only unpacked', () => {
    const inside = '/Applications/Rebind.app/Contents';
    expect(of('darwin', true, `${inside}/MacOS/Rebind`, `${inside}/Resources`)).toBe(`${inside}/Resources`);
    const app = '/cache/electron/Electron.app/Contents';
    expect(of('darwin', false, `${app}/MacOS/Electron`, `${app}/Resources`)).toBe('/cache/electron');
  });
});
