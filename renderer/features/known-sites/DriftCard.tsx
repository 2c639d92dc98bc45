import type { Drift, DriftRow } from '../../../electron/core/known-good/drift';
import { shortened } from '../../app/shortened';
import { t, tell } from '../../app/text';
import { withDay } from '../../app/with-day';
import { Cites } from '../../components/Cites';
import { Fold } from '../../components/Fold';
import { Hidden } from '../../components/Hidden';
import table from '../../components/looks/table.module.css';
import { Section } from '../../components/Section';
import { Status } from '../../components/Status';
import styles from './KnownSite.module.css';
import { Values } from './Values';

/** What differs from the last time that the site was known to be good, field by field. No cause by itself. */
export function DriftCard({ drift }: { readonly drift: Drift }) {
  const of = (answer: DriftRow['answer']) => drift.rows.filter((row) => row.answer === answer);
  const [differing, same, open] = [of('differs'), of('same'), of('not-known')];
  const day = withDay(drift.since.closedAt);
  return (
    <Section
      title={t('What differs at {name} since it was good', { name: shortened(drift.name) })}
      lead={t(
        'Known to be good on {day}, at the end of the incident there. A difference is a hint where to look, and no cause by itself.',
        { day },
      )}
    >
      {differing.length === 0 ? (
        <Status tone="idle">{t('Nothing differs of what is known of both.')}</Status>
      ) : (
        <Rows rows={differing} day={day} />
      )}
      <div className={styles.more}>
        {same.length === 0 ? null : (
          <Fold
            title={same.length === 1 ? t('1 is the same') : t('{count} are the same', { count: same.length })}
          >
            <Rows rows={same} day={day} />
          </Fold>
        )}
        {open.length === 0 ? null : (
          <Fold
            title={
              open.length === 1
                ? t('1 is not known of then or of now')
                : t('{count} are not known of then or of now', { count: open.length })
            }
          >
            <Rows rows={open} day={day} />
          </Fold>
        )}
      </div>
    </Section>
  );
}

function Rows({ rows, day }: { readonly rows: readonly DriftRow[]; readonly day: string }) {
  return (
    <table className={`${table.table} ${table.fixed} ${table.compared} ${styles.table}`}>
      <thead>
        <tr>
          <th scope="col">
            <Hidden>{t('What')}</Hidden>
          </th>
          <th scope="col">{t('Then, {day}', { day })}</th>
          <th scope="col">{t('Now')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-drift={row.id} data-answer={row.answer}>
            <th scope="row">{tell(row.label)}</th>
            <td>
              <Values values={row.was} ordered={row.ordered} />
            </td>
            <td>
              <Values values={row.now} ordered={row.ordered} /> <Cites cites={row.cites} most={1} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
