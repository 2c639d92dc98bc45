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

/** The newest few stay: more than that nobody reads. */
const most = 4;
let nextId = 1;

export const noticeStore = createStore<Notices>(() => ({ notices: [] }));

export function notify(
  tone: Notice['tone'],
  message: Message,
  hint: Message | null = null,
  action: Notice['action'] = null,
): void {
  const notice = { id: nextId, tone, message, hint, action };
  nextId += 1;
  noticeStore.setState((state) => ({
    // The same sentence twice in a row is one notice.
    notices: [...state.notices.filter((other) => other.message.text !== message.text), notice].slice(-most),
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

export function dismissNotice(id: number): void {
  noticeStore.setState((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) }));
}
