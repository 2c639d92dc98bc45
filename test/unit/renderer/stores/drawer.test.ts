import { beforeEach, describe, expect, it } from 'vitest';
import {
  drawerStore,
  narrowest,
  openCite,
  openPart,
  setDrawerWidth,
  widest,
} from '../../../../renderer/stores/drawer';

const cite = { evidence: 'abc', first: 12, last: 12 };

beforeEach(() => drawerStore.setState(drawerStore.getInitialState()));

describe('the evidence drawer', () => {
  it('opens by itself on the line that a statement rests on', () => {
    openCite(cite);
    expect(drawerStore.getState()).toMatchObject({ open: true, evidence: 'abc', cited: cite, view: 'lines' });
  });

  it('scrolls there again when the same line is asked for again', () => {
    openCite(cite);
    const first = drawerStore.getState().request;
    openCite(cite);
    expect(drawerStore.getState().request).toBe(first + 1);
  });

  it('forgets the cited line when a part is opened by hand', () => {
    openCite(cite);
    openPart('def', 1, 'sockets');
    expect(drawerStore.getState()).toMatchObject({ evidence: 'def', part: 1, view: 'sockets', cited: null });
  });

  it('is never narrower or wider than can be used', () => {
    setDrawerWidth(-50);
    expect(drawerStore.getState().width).toBe(narrowest);
    setDrawerWidth(5000);
    expect(drawerStore.getState().width).toBe(widest);
  });
});
