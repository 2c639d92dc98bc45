import { createStore } from 'zustand/vanilla';
import type { Failure } from '../../electron/core/result';
import type { Message } from '../../electron/core/text';

/** Something that happened and was not asked about where it is shown: a failure, or what came of a drop. */
export interface Notice {
  readonly id: number;
  readonly tone: 'wrong' | 'look' | 'good' | 'plain';
  readonly message: Message;
  readonly hint: Message | null;
  /** Something that can be done about it, as taking it back. */
  readonly action: { readonly label: Message; readonly act: () => void } | null;
}

interface Notices {
  readonly notices: readonly Notice[];
}

/** So many are on the screen at once: more than that nobody reads. */
export const shownAtOnce = 3;

/** So many failures and warnings wait behind them, until those are closed. */
const mostKept = 20;

/** The newest few stay, whatever they tell; of what is older, what went wrong and what needs a look. */
function kept(notices: readonly Notice[]): readonly Notice[] {
  const newest = notices.length - shownAtOnce;
  return notices
    .filter(({ tone }, index) => index >= newest || tone === 'wrong' || tone === 'look')
    .slice(-mostKept);
}

let nextId = 1;

export const noticeStore = createStore<Notices>(() => ({ notices: [] }));

/** Tells something in the corner of the window. */
function isSame(one: Message, other: Message): boolean {
  return one.text === other.text && JSON.stringify(one.values) === JSON.stringify(other.values);
}

/** Tells something in the corner of the window. */
export function notify(
  tone: Notice['tone'],
  message: Message,
  hint: Message | null = null,
  action: Notice['action'] = null,
): void {
  const notice = { id: nextId, tone, message, hint, action };
  nextId += 1;
  noticeStore.setState((state) => ({
    // The same sentence twice is one notice.
    notices: kept([...state.notices.filter((other) => !isSame(other.message, message)), notice]),
  }));
}

/** The last notice of each row of acts of which only the last one can still be taken back. */
const lastOf = new Map<string, number>();

/** Shows a notice in the place of the one before it in the same row, so that none offers what is past. */
export function notifyNext(row: string, ...notice: Parameters<typeof notify>): void {
  const before = lastOf.get(row);
  if (before !== undefined) dismissNotice(before);
  notify(...notice);
  const shown = noticeStore.getState().notices.at(-1);
  if (shown !== undefined) lastOf.set(row, shown.id);
}

/** Shows a failure of a verb: what was found, and what to do. */
export function notifyFailure(failure: Failure): void {
  notify('wrong', failure.message, failure.hint ?? null);
}

/** Takes a notice away. */
export function dismissNotice(id: number): void {
  noticeStore.setState((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) }));
}

/** Closes every message, also those that wait behind the ones on the screen. */
export function dismissAllNotices(): void {
  noticeStore.setState({ notices: [] });
}
