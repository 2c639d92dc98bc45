import type { CommandId } from '../../electron/ipc/commands';
import { type Command, type CommandGroup, groupOrder } from './command';
import { asksNothing, fitOf } from './fuzzy';

/** A command in the palette's list. */
export interface FoundCommand {
  readonly command: Command;
  readonly title: string;
  /** Which signs of the title are marked. */
  readonly at: readonly number[];
}

/** A part of the palette's list; `recent`: what was run from it last. */
export interface FoundGroup {
  readonly group: CommandGroup | 'recent';
  readonly found: readonly FoundCommand[];
}

/** How many of the last ones stand first. */
const mostRecent = 3;

/**
 * What the palette lists: what can be done now and fits what was typed. With nothing typed, what was
 * run last stands first; else the group with the best fit does.
 */
export function findCommands(
  all: readonly Command[],
  typed: string,
  recent: readonly CommandId[],
): readonly FoundGroup[] {
  const open = all.filter((command) => command.id !== 'palette.open' && command.can());
  const isEmpty = asksNothing(typed);
  const first = isEmpty ? recent.slice(0, mostRecent) : [];
  const scored = open.flatMap((command) => {
    const title = command.title();
    const fit = fitOf(title, typed);
    if (fit === null) return [];
    const score = fit.score + (recent.includes(command.id) ? 2 : 0);
    return [{ command, title, at: fit.at, score: isEmpty ? 0 : score }];
  });
  const groups = groupOrder.map((group) => {
    const found = scored
      .filter(({ command }) => command.group === group && !first.includes(command.id))
      .sort((one, other) => other.score - one.score);
    return { group, found, best: found[0]?.score ?? 0 };
  });
  if (!isEmpty) groups.sort((one, other) => other.best - one.best);
  const last = first.flatMap((id) => scored.filter(({ command }) => command.id === id));
  return [{ group: 'recent' as const, found: last }, ...groups].filter(({ found }) => found.length > 0);
}
