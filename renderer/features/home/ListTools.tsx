import { IconSearch, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useId } from 'react';
import { useStore } from 'zustand';
import type { LibraryPage, LibrarySort, LibraryState } from '../../../electron/core/incident/library';
import { t } from '../../app/text';
import { Hidden } from '../../components/Hidden';
import { ask, homeStore } from '../../stores/home';
import styles from './ListTools.module.css';
import { sortOrder, sortWord, stateOrder, stateWord } from './state-words';

interface ListToolsProps {
  readonly counts: LibraryPage['counts'];
  /** Goes on to the list, as with the arrow down. */
  readonly onDown: () => void;
  /** Opens what stands first. */
  readonly onEnter: () => void;
}

/** Search, filter and order of the incidents. */
export function ListTools({ counts, onDown, onEnter }: ListToolsProps) {
  const { find, state, sort } = useStore(homeStore, (home) => home.query);
  const id = useId();
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      onDown();
    }
    if (event.key === 'Enter') onEnter();
    if (event.key === 'Escape' && find !== '') ask({ find: '' });
  };
  return (
    <search className={styles.tools}>
      <div className={styles.search}>
        <IconSearch size={16} aria-hidden="true" />
        <input
          type="text"
          className={styles.field}
          aria-label={t('Search the incidents')}
          placeholder={t('Title, host, address, verdict, note, name …')}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={find}
          onChange={(event) => ask({ find: event.currentTarget.value })}
          onKeyDown={keys}
        />
        {find === '' ? null : (
          <button
            type="button"
            className={styles.clear}
            aria-label={t('Clear the search')}
            onClick={() => ask({ find: '' })}
          >
            <IconX size={15} aria-hidden="true" />
          </button>
        )}
      </div>
      <label className={styles.choice} htmlFor={`${id}-state`}>
        <Hidden>{t('Which incidents')}</Hidden>
        <select
          id={`${id}-state`}
          value={state}
          onChange={(event) => ask({ state: event.currentTarget.value as LibraryState })}
        >
          {stateOrder
            .filter((one) => one === 'all' || one === state || counts[one] > 0)
            .map((one) => (
              <option key={one} value={one}>
                {t('{state} ({count})', { state: stateWord(one), count: counts[one] })}
              </option>
            ))}
        </select>
      </label>
      <label className={styles.choice} htmlFor={`${id}-sort`}>
        <Hidden>{t('Order')}</Hidden>
        <select
          id={`${id}-sort`}
          value={sort}
          onChange={(event) => ask({ sort: event.currentTarget.value as LibrarySort })}
        >
          {sortOrder.map((one) => (
            <option key={one} value={one}>
              {sortWord(one)}
            </option>
          ))}
        </select>
      </label>
    </search>
  );
}
