import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { attendWindow } from '../../../electron/shell/attend-window';

// It asks the system for a dialog, which there is none of here.
vi.mock('../../../electron/shell/dialogs', () => ({ mayBeLost: () => true }));

/** A window as far as it is looked after, and what came of it. */
function attended({ crashed = false, destroyed = false } = {}) {
  const page = Object.assign(new EventEmitter(), { isCrashed: () => crashed });
  const told: string[] = [];
  const window = Object.assign(new EventEmitter(), {
    isDestroyed: () => destroyed,
    loadURL: async (address: string) => {
      told.push(`loaded ${address}`);
    },
  });
  Object.defineProperty(window, 'webContents', {
    // Electron throws where the page of a closed window is looked at.
    get: () => {
      if (destroyed) throw new TypeError('Object has been destroyed');
      return page;
    },
  });
  attendWindow(window as unknown as BrowserWindow, {
    address: () => 'the page',
    onClose: () => told.push('closed'),
    onPageGone: (reason, exitCode) => told.push(`gone ${reason} ${exitCode}`),
    onPageLost: () => told.push('lost'),
    onSessionEnd: () => told.push('session ends'),
  });
  return { page, told };
}

describe('looking after the window', () => {
  it('lets a page that lives be', () => {
    expect(attended().told).toEqual([]);
  });

  it('loads a page anew that died, three times, and then tells that it is lost', () => {
    const { page, told } = attended();
    for (let death = 1; death <= 4; death += 1)
      page.emit('render-process-gone', {}, { reason: 'killed', exitCode: 9 });
    const once = ['gone killed 9', 'loaded the page'];
    expect(told).toEqual([...once, ...once, ...once, 'gone killed 9', 'lost']);
  });

  it('loads a page anew that died before it was looked after', () => {
    expect(attended({ crashed: true }).told).toEqual(['gone crashed 0', 'loaded the page']);
  });

  it('leaves a page alone that went in order', () => {
    const { page, told } = attended();
    page.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 });
    expect(told).toEqual([]);
  });

  it('has nothing to do with a window that was closed before', () => {
    expect(attended({ destroyed: true }).told).toEqual([]);
  });
});
