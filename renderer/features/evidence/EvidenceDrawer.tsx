import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { t } from '../../app/text';
import { Segments } from '../../components/Segments';
import { useSidePanel } from '../../components/use-side-panel';
import { type DrawerOwner, drawerStore, openOwner, setDrawerOpen } from '../../stores/drawer';
import { useSnapshot } from '../../stores/hooks';
import styles from './EvidenceDrawer.module.css';
import { PartBody } from './PartBody';
import { PartHead } from './PartHead';
import { PartList } from './PartList';
import { ownerKey, placedParts, shownPart, tabOf } from './placing';
import { ResizeHandle } from './ResizeHandle';

const owners: readonly DrawerOwner[] = ['A', 'B', 'dialer', 'laptop', 'nobody'];

const closeDrawer = () => setDrawerOpen(false);

function tabWord(owner: DrawerOwner): string {
  if (owner === 'nobody') return t('Whose?');
  if (owner === 'laptop') return t('Laptop');
  return owner === 'dialer' ? t('Dialer') : t('Side {side}', { side: owner });
}

/** The evidence of both sides and of the dialer, beside the step: files, their parts, and their lines. */
export function EvidenceDrawer() {
  const { evidence } = useSnapshot();
  const drawer = useStore(drawerStore);
  const panel = useRef<HTMLElement>(null);
  const role = useSidePanel(panel, closeDrawer);
  // In a low window the drawer scrolls as a whole: the lines that were asked for come into sight.
  const { cited, request } = drawer;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a second click on the same lines asks again
  useEffect(() => {
    if (cited !== null) panel.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [cited, request]);
  const shown = shownPart(evidence, drawer, drawer.owner);
  const owner = shown?.owner ?? drawer.owner;
  const count = (of: DrawerOwner) =>
    placedParts(evidence).filter(({ part }) => tabOf(part) === of).length +
    evidence.filter((view) => view.parts.length === 0 && ownerKey(view.item.owner) === of).length;
  const tabs = owners.filter((one) => (one !== 'nobody' && one !== 'laptop') || count(one) > 0);
  return (
    <section
      ref={panel}
      {...role}
      className={styles.drawer}
      aria-label={t('Evidence')}
      style={{ width: drawer.width }}
    >
      <ResizeHandle width={drawer.width} />
      <div className={styles.head}>
        <h2 className={styles.title}>{t('Evidence')}</h2>
        <div className={styles.tabs}>
          <Segments<DrawerOwner>
            look="pills"
            label={t('Whose evidence')}
            options={tabs.map((one) => ({
              value: one,
              label: (
                <>
                  {tabWord(one)} <span className={styles.count}>{count(one)}</span>
                </>
              ),
            }))}
            value={owner}
            onChange={openOwner}
          />
        </div>
        <button
          type="button"
          className={styles.close}
          aria-label={t('Close the evidence')}
          onClick={closeDrawer}
        >
          <IconX size={17} aria-hidden="true" />
        </button>
      </div>
      {shown === null ? (
        <div className={styles.empty}>
          <p className={styles.emptyTitle}>{t('Nothing here yet')}</p>
          <p>
            {owner === 'dialer'
              ? t(
                  'Bring the dialer’s registry key, or the netstat of its host: drop it anywhere in the window.',
                )
              : t('Bring netstat and ipconfig /all of this side: drop or paste them anywhere in the window.')}
          </p>
        </div>
      ) : (
        <>
          <PartList owner={owner} shown={shown} />
          <PartHead key={shown.view.item.sha256} shown={shown} view={drawer.view} />
          <PartBody shown={shown} view={drawer.view} cited={drawer.cited} request={drawer.request} />
        </>
      )}
    </section>
  );
}
