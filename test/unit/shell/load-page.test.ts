import { describe, expect, it } from 'vitest';
import { loadPage } from '../../../electron/shell/load-page';

const failing = (code: string) => ({
  loadURL: () => Promise.reject(Object.assign(new Error(`${code} loading the page`), { code })),
});

describe('loading the page of a window', () => {
  it('asks for that address', async () => {
    const asked: string[] = [];
    await loadPage(
      {
        loadURL: async (address) => {
          asked.push(address);
        },
      },
      'app://rebind/index.html',
    );
    expect(asked).toEqual(['app://rebind/index.html']);
  });

  // As Electron 25 was seen to end the load of a page that was killed, and of a window that was closed meanwhile.
  it.each(['ERR_FAILED', 'ERR_ABORTED'])('is no fault where the load was ended (%s)', async (code) => {
    await expect(loadPage(failing(code), 'app://rebind/')).resolves.toBeUndefined();
  });

  it.each(['ERR_UNEXPECTED', 'ERR_INVALID_URL'])('is one where it could not be loaded (%s)', async (code) => {
    await expect(loadPage(failing(code), 'app://rebind/')).rejects.toMatchObject({ code });
  });
});
