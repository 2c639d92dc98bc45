import { createStore } from 'zustand/vanilla';
import type { Owner } from '../../electron/core/case/types';
import type { Cite } from '../../electron/core/evidence/types';

/** What the drawer lists: one owner's evidence, what this laptop tested of both sides, or what belongs to nobody yet. */
export type DrawerOwner = Owner | 'laptop' | 'nobody';

export type DrawerView = 'lines' | 'sockets' | 'unread';

interface DrawerState {
  readonly open: boolean;
  /** In CSS pixels. */
  readonly width: number;
  readonly owner: DrawerOwner;
  /** The piece that is shown, and the part of it; null: the first of the owner's. */
  readonly evidence: string | null;
  readonly part: number | null;
  readonly view: DrawerView;
  /** The lines to mark and to scroll to. `request` rises with each click, so that the same lines are scrolled to again. */
  readonly cited: Cite | null;
  readonly request: number;
}

export const narrowest = 300;
export const widest = 760;

export const drawerStore = createStore<DrawerState>(() => ({
  open: false,
  width: 400,
  owner: 'B',
  evidence: null,
  part: null,
  view: 'lines',
  cited: null,
  request: 0,
}));

const { setState } = drawerStore;

/** Opens the drawer on the lines that a statement rests on. */
export function openCite(cite: Cite): void {
  setState((state) => ({
    open: true,
    evidence: cite.evidence,
    part: null,
    view: 'lines',
    cited: cite,
    request: state.request + 1,
  }));
}

/** Opens the drawer on a part, as lines, as a table of sockets, or on what could not be read. */
export function openPart(evidence: string, part: number, view: DrawerView): void {
  setState({ open: true, evidence, part, view, cited: null });
}

/** Opens the evidence at what was brought of one host. */
export function openOwner(owner: DrawerOwner): void {
  setState({ open: true, owner, evidence: null, part: null, view: 'lines', cited: null });
}

/** Opens or closes the evidence beside the step. */
export function setDrawerOpen(open: boolean): void {
  setState({ open });
}

/** Shows a text as its lines, or as the table that was read from it. */
export function setDrawerView(view: DrawerView): void {
  setState({ view });
}

/** Makes the evidence this wide, in pixels, as far as there is room. */
export function setDrawerWidth(width: number): void {
  setState({ width: Math.round(Math.min(widest, Math.max(narrowest, width))) });
}
