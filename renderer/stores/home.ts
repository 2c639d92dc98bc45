import { createStore } from 'zustand/vanilla';
import type { LibraryQuery, LibraryRow } from '../../electron/core/incident/library';
import type { Result } from '../../electron/core/result';
import { say } from '../../electron/core/text';
import { answerOf, bridge } from '../app/bridge';
import { shortened } from '../app/shortened';
import { openIncident } from './incident';
import { notifyFailure, notifyNext } from './notices';

interface Home {
  /** What is asked of the list; it stays while an incident is open. */
  readonly query: LibraryQuery;
  /** Rises when the list has to be asked for anew. */
  readonly version: number;
}

export const homeStore = createStore<Home>(() => ({
  query: { find: '', state: 'all', sort: 'changed' },
  version: 0,
}));

const { setState } = homeStore;

/** Changes what is asked of the list. */
export function ask(change: Partial<LibraryQuery>): void {
  setState((state) => ({ query: { ...state.query, ...change } }));
}

/** Asks for the list anew: something in it changed, or may have. */
export function askAgain(): void {
  setState((state) => ({ version: state.version + 1 }));
}

async function done<T>(asked: () => Promise<Result<T>>): Promise<T | null> {
  const answer = await answerOf(asked);
  askAgain();
  if (answer.ok) return answer.value;
  notifyFailure(answer);
  return null;
}

/** Makes a copy, and offers to open it. */
export async function duplicate({ id, title }: LibraryRow): Promise<void> {
  const copy = await done(() => bridge().library.duplicate({ id }));
  if (copy === null) return;
  notifyNext('home', 'good', say('{title} was copied.', { title: shortened(title) }), null, {
    label: say('Open the copy'),
    act: () => void openIncident(copy.id),
  });
}

/** Archives an incident or takes it out again, and offers the opposite. */
export async function archive({ id, title }: LibraryRow, archived: boolean): Promise<void> {
  if (!(await isDone(() => bridge().library.archive({ id, archived })))) return;
  notifyNext(
    'home',
    'plain',
    archived
      ? say('{title} is archived.', { title: shortened(title) })
      : say('{title} is out of the archive.', { title: shortened(title) }),
    null,
    {
      label: say('Undo'),
      act: () => void isDone(() => bridge().library.archive({ id, archived: !archived })),
    },
  );
}

/** Deletes an incident, and offers to bring it back. */
export async function remove({ id, title }: LibraryRow): Promise<void> {
  const deleted = await done(() => bridge().library.delete({ id }));
  if (deleted === null) return;
  notifyNext(
    'home',
    'plain',
    say('{title} is deleted.', { title: shortened(title) }),
    say('It stays under “Deleted” until it is deleted for good.'),
    { label: say('Bring it back'), act: () => void restore(deleted, title) },
  );
}

/** Brings a deleted incident back. */
export async function restore(id: string, title: string): Promise<void> {
  const here = await done(() => bridge().library.restore({ id }));
  if (here === null) return;
  const values = { title: shortened(title) };
  const told =
    here === id
      ? say('{title} is back.', values)
      : say('{title} is back. It stands beside the one that came since.', values);
  notifyNext('home', 'good', told);
}

/** Deletes a deleted incident for good. */
export async function erase({ id, title }: LibraryRow): Promise<void> {
  if (!(await isDone(() => bridge().library.erase({ id })))) return;
  notifyNext('home', 'plain', say('{title} is deleted for good.', { title: shortened(title) }));
}

async function isDone(asked: () => Promise<Result<null>>): Promise<boolean> {
  const answer = await answerOf(asked);
  askAgain();
  if (!answer.ok) notifyFailure(answer);
  return answer.ok;
}
