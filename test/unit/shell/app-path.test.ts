import { describe, expect, it } from 'vitest';
import { reportAddress, reportedIncident, reportForm, wantedPath } from '../../../electron/shell/app-path';

describe('an address under the app’s own scheme', () => {
  it('names a file of the page', () => {
    expect(wantedPath('GET', 'app://rebind/index.html')).toBe('/index.html');
    expect(wantedPath('GET', 'app://rebind/')).toBe('/index.html');
    expect(wantedPath('GET', 'app://rebind/assets/main-D3_x.js?v=1#x')).toBe('/assets/main-D3_x.js');
  });

  it.each([
    'app://rebind/%2e%2e/package.json',
    'app://rebind/%2E%2E%2Fpackage.json',
    'app://rebind/..%5cpackage.json',
    'app://rebind/..\\package.json',
    'app://rebind/assets/%252e%252e/x.js',
    'app://rebind/index.html%00.js',
    'app://rebind/.stamp-page',
    'app://rebind/assets/.hidden.js',
    'app://rebind/%E0%A4%A',
    'app://rebind//etc/passwd:x',
    'app://other/index.html',
    'app://rebind:80/index.html',
    'file:///etc/passwd',
    'https://rebind/index.html',
    '',
  ])('is refused as %s', (address) => {
    expect(wantedPath('GET', address)).toBeNull();
  });

  it('never leads out of the page’s folder', () => {
    // The URL standard takes these away itself; what is left lies inside.
    expect(wantedPath('GET', 'app://rebind/../../etc/passwd')).toBe('/etc/passwd');
  });

  it('is read only', () => {
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect(wantedPath(method, 'app://rebind/index.html')).toBeNull();
  });

  it('names a report by its incident, and nothing else', () => {
    const id = '20260105-140312-0123456789';
    const form = { paper: 'Letter', parts: 'customer', redaction: 'none', language: 'en' } as const;
    const address = reportAddress(id, form);
    expect(reportedIncident(new URL(address).pathname)).toBe(id);
    expect(reportForm(address)).toEqual(form);
    expect(reportForm('app://rebind/report/x?paper=A0&parts=all')).toEqual({
      paper: 'A4',
      parts: 'whole',
      redaction: 'none',
      language: 'en',
    });
    for (const path of [
      '/report/',
      '/report/a/b',
      '/report/..',
      '/report/a.b',
      '/reports/a',
      '/index.html',
    ]) {
      expect(reportedIncident(path)).toBeNull();
    }
  });
});
