import { t } from '../../app/text';
import { groupOrder, groupTitle } from '../../commands/command';
import { commands } from '../../commands/commands';
import { isMac, shownKeys } from '../../commands/keys';
import styles from './KeyList.module.css';
import { Keys } from './Keys';

/** All keys there are, as the commands have them. */
export function KeyList() {
  const mac = isMac();
  const withKeys = commands.filter(({ id }) => shownKeys(id, mac).length > 0);
  return (
    <div className={styles.list}>
      <p>
        {t(
          'Everything that Rebind can do is in the list of all commands too, found by its words. While you type in a field, undo and redo are the field’s own.',
        )}
      </p>
      {groupOrder.map((group) => (
        <section key={group}>
          <h3>{groupTitle(group)}</h3>
          <dl className={styles.keys}>
            {withKeys
              .filter((command) => command.group === group)
              .map(({ id, title }) => (
                <div key={id} className={styles.row}>
                  <dt>{title()}</dt>
                  <dd>
                    <Keys of={id} />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
