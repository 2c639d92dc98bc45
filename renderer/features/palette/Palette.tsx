import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { CommandId } from '../../../electron/ipc/commands';
import { t } from '../../app/text';
import { groupTitle } from '../../commands/command';
import { commands, runFromPalette } from '../../commands/commands';
import { type FoundGroup, findCommands } from '../../commands/found';
import { recentCommands } from '../../commands/recent';
import over from '../../components/looks/over-window.module.css';
import { closeSurface } from '../../stores/surfaces';
import { Keys } from './Keys';
import { Marked } from './Marked';
import styles from './Palette.module.css';

/** How many lines the page keys go. */
const linesAPage = 8;

const titleOf = ({ group }: FoundGroup): string => (group === 'recent' ? t('Last used') : groupTitle(group));

/** All commands by their words: type, choose with the arrows, Enter. */
export function Palette() {
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  /** Runs once the dialog has given the focus back. */
  const chosen = useRef<CommandId | null>(null);
  const id = useId();
  const groups = useMemo(() => findCommands(commands, typed, recentCommands()), [typed]);
  const all = groups.flatMap(({ found }) => found);
  const at = Math.min(active, all.length - 1);
  const optionId = (command: CommandId) => `${id}-${command}`;

  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const activeCommand = all[at]?.command.id ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one is active, or stands elsewhere.
  useEffect(() => {
    const option = list.current?.querySelector('[aria-selected="true"]');
    // The first one is shown with the heading above it.
    if (at === 0) list.current?.scrollTo({ top: 0 });
    else option?.scrollIntoView({ block: 'nearest' });
  }, [activeCommand, typed]);

  const end = () => {
    closeSurface('palette');
    const { current: command } = chosen;
    if (command !== null) runFromPalette(command);
  };
  const choose = (command: CommandId) => {
    chosen.current = command;
    dialog.current?.close();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const to = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at - 1 + all.length) % all.length,
      PageDown: Math.min(all.length - 1, at + linesAPage),
      PageUp: Math.max(0, at - linesAPage),
    }[event.key];
    if (event.key === 'Enter' && activeCommand !== null) {
      event.preventDefault();
      choose(activeCommand);
    }
    if (to === undefined || all.length === 0) return;
    event.preventDefault();
    setActive(to);
  };

  return (
    // The keyboard closes it with Escape; a click beside it is one more way.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <dialog
      ref={dialog}
      className={`${over.frame} ${styles.dialog}`}
      aria-label={t('Commands')}
      onClose={end}
      onClick={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
    >
      <div className={`${over.inside} ${styles.inside}`}>
        <input
          type="text"
          className={styles.field}
          role="combobox"
          aria-label={t('Find a command')}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={activeCommand === null ? undefined : optionId(activeCommand)}
          placeholder={t('What do you want to do?')}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          // The dialog is there to be typed into.
          autoFocus
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setActive(0);
          }}
          onKeyDown={press}
        />
        <div ref={list} id={`${id}-list`} className={styles.list} role="listbox" aria-label={t('Commands')}>
          {groups.map((group) => (
            // A group in a list to choose from is no set of fields.
            // biome-ignore lint/a11y/useSemanticElements: see above
            <div key={group.group} role="group" aria-labelledby={`${id}-${group.group}`}>
              <div id={`${id}-${group.group}`} className={styles.heading} role="presentation">
                {titleOf(group)}
              </div>
              {group.found.map(({ command, title, at: marks }) => (
                // The field has the focus and its keys; a click is one more way.
                // biome-ignore lint/a11y/useKeyWithClickEvents: see above
                // biome-ignore lint/a11y/useFocusableInteractive: see above
                <div
                  key={command.id}
                  id={optionId(command.id)}
                  className={styles.option}
                  role="option"
                  aria-selected={command.id === activeCommand}
                  data-command={command.id}
                  onPointerMove={() => setActive(all.findIndex((one) => one.command.id === command.id))}
                  onClick={() => choose(command.id)}
                >
                  <span className={styles.title}>
                    <Marked text={title} at={marks} />
                  </span>
                  {command.checked?.() ? <span className={styles.now}>{t('chosen now')}</span> : null}
                  <Keys of={command.id} />
                </div>
              ))}
            </div>
          ))}
        </div>
        <p className={styles.foot} role="status" data-empty={all.length === 0 || undefined}>
          {all.length === 0
            ? t('Nothing that can be done here is called “{words}”. Some commands need an open incident.', {
                words: typed.trim(),
              })
            : all.length === 1
              ? t('1 command. Enter runs it, Escape closes.')
              : t('{count} commands. Arrows choose, Enter runs, Escape closes.', { count: all.length })}
        </p>
      </div>
    </dialog>
  );
}
