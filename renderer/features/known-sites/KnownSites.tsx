import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { KnownSiteEntry } from '../../../electron/ipc/contract';
import { shortened } from '../../app/shortened';
import { t, tell } from '../../app/text';
import { withDay } from '../../app/with-day';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { Fold } from '../../components/Fold';
import table from '../../components/looks/table.module.css';
import { Status } from '../../components/Status';
import { forgetKnownSite, knownSitesStore, loadKnownSites, renameKnownSite } from '../../stores/known-sites';
import styles from './KnownSite.module.css';
import { Values } from './Values';

/** Opens the list of known sites. */
export function KnownSitesButton() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {t('Known sites')}
      </Button>
      {open ? <KnownSites onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** The sites that are known from incidents that ended well: to look at, to rename, to forget. */
function KnownSites({ onClose }: { readonly onClose: () => void }) {
  const list = useStore(knownSitesStore, (state) => state.list);
  useEffect(() => {
    void loadKnownSites();
  }, []);
  return (
    <Dialog title={t('Known sites')} onClose={onClose}>
      {list?.notices.map((notice) => (
        <p key={JSON.stringify(notice)}>
          <Status tone="look">{tell(notice)}</Status>
        </p>
      ))}
      {list === null ? null : list.sites.length === 0 ? (
        <p>
          {t(
            'None yet. When an incident ends as fixed, Rebind keeps on this laptop how the site stands then. At the next visit it shows what differs.',
          )}
        </p>
      ) : (
        <ul className={styles.sites}>
          {list.sites.map((site) => (
            <Site key={site.id} site={site} />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function Site({ site }: { readonly site: KnownSiteEntry }) {
  const [name, setName] = useState<string | null>(null);
  const [sure, setSure] = useState(false);
  const last = site.visits.at(-1);
  const save = async () => {
    if (name !== null && (name.trim() === site.name || (await renameKnownSite(site.id, name)))) setName(null);
  };
  return (
    <li className={styles.site} data-known-site={site.id}>
      <div className={styles.siteHead}>
        {name === null ? (
          <>
            <span className={styles.siteName}>{site.name}</span>
            <Button
              size="small"
              label={t('Rename {name}', { name: site.name })}
              onClick={() => setName(site.name)}
            >
              {t('Rename')}
            </Button>
            <Button
              size="small"
              label={t('Forget {name}', { name: site.name })}
              onClick={() => setSure(true)}
            >
              {t('Forget')}
            </Button>
          </>
        ) : (
          <>
            <input
              className={styles.input}
              aria-label={t('Name of the site')}
              maxLength={200}
              // The field stands where the pressed button was.
              // biome-ignore lint/a11y/noAutofocus: see above
              autoFocus
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') void save();
                if (event.key === 'Escape') {
                  // The dialog stays open.
                  event.preventDefault();
                  event.stopPropagation();
                  setName(null);
                }
              }}
            />
            <Button size="small" disabled={name.trim() === ''} onClick={() => void save()}>
              {t('Save the name')}
            </Button>
            <Button size="small" kind="quiet" onClick={() => setName(null)}>
              {t('Cancel')}
            </Button>
          </>
        )}
      </div>
      <p className={styles.since}>
        {last === undefined
          ? t('What was known to be good there was taken back.')
          : site.visits.length === 1
            ? t('Known to be good on {day}.', { day: withDay(last.closedAt) })
            : t('Known to be good on {day}, after {count} visits.', {
                day: withDay(last.closedAt),
                count: site.visits.length,
              })}
      </p>
      {sure ? (
        <div className={styles.sure}>
          <p>
            {t('Forget {name} for good? Its incidents stay as they are.', { name: shortened(site.name) })}
          </p>
          <Button size="small" kind="risky" onClick={() => void forgetKnownSite(site.id, site.name)}>
            {t('Forget it')}
          </Button>
          <Button size="small" kind="quiet" onClick={() => setSure(false)}>
            {t('Keep it')}
          </Button>
        </div>
      ) : null}
      {site.fields === null || site.fields.length === 0 ? null : (
        <Fold title={t('How it stood')}>
          <table className={`${table.table} ${table.fixed} ${table.compared} ${styles.table}`}>
            <tbody>
              {site.fields.map(({ label, values, ordered }) => (
                <tr key={JSON.stringify(label)}>
                  <th scope="row">{tell(label)}</th>
                  <td>
                    <Values values={values} ordered={ordered} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Fold>
      )}
    </li>
  );
}
