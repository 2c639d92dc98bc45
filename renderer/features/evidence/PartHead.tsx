import { t, tell } from '../../app/text';
import { Button } from '../../components/Button';
import { withSockets } from '../../components/evidence-words';
import { OwnerSelect } from '../../components/OwnerSelect';
import { Said } from '../../components/Said';
import { Segments } from '../../components/Segments';
import { Status } from '../../components/Status';
import { useAsked } from '../../components/use-asked';
import { type DrawerView, openPart, setDrawerView } from '../../stores/drawer';
import { putAside, say } from '../../stores/incident';
import { encodingChoices } from './encodings';
import styles from './PartHead.module.css';
import type { Shown } from './placing';

const asDetected = '';

/** Of a piece: how it was read, whose it is, and the ways to look at it. */
export function PartHead({ shown, view: current }: { readonly shown: Shown; readonly view: DrawerView }) {
  const { view, part } = shown;
  const { sha256, encoding } = view.item;
  const [shownEncoding, chooseEncoding] = useAsked(encoding, (next) =>
    say({ type: 'evidence-encoding-set', sha256, encoding: next }),
  );
  const hasSockets = part !== null && withSockets.has(part.kind);
  const views: readonly { readonly value: DrawerView; readonly label: string }[] = [
    { value: 'lines', label: t('Lines') },
    ...(hasSockets ? [{ value: 'sockets' as const, label: t('Sockets') }] : []),
    ...(part !== null && part.unreadCount > 0
      ? [{ value: 'unread' as const, label: t('Not read {count}', { count: part.unreadCount }) }]
      : []),
  ];
  return (
    <div className={styles.head}>
      <div className={styles.top}>
        <span className={styles.name} title={view.item.name}>
          {view.item.name}
        </span>
        <Button
          kind="quiet"
          size="small"
          title={t('It counts for nothing any more. Its bytes are kept.')}
          onClick={() => void putAside(sha256, view.item.name)}
        >
          {t('Put aside')}
        </Button>
      </div>
      {view.problem === null ? null : (
        <Status tone={view.attachment ? 'idle' : 'unread'}>
          <Said message={view.problem} />
        </Status>
      )}
      <div className={styles.facts}>
        {view.attachment ? null : (
          <label className={styles.labelled}>
            <span>{t('Encoding')}</span>
            <select
              className={styles.select}
              title={tell(view.encodingReason)}
              value={shownEncoding ?? asDetected}
              onChange={(event) =>
                chooseEncoding(event.currentTarget.value === asDetected ? null : event.currentTarget.value)
              }
            >
              <option value={asDetected}>
                {encoding === null ? t('{encoding}, as found', { encoding: view.encoding }) : t('as found')}
              </option>
              {encodingChoices().map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        )}
        {(part === null && !view.attachment) || part?.kind === 'path-test' ? null : (
          <span className={styles.labelled}>
            <span aria-hidden="true">{t('Belongs to')}</span>
            <OwnerSelect
              sha256={sha256}
              part={part?.index ?? null}
              owner={part === null ? view.item.owner : part.owner}
            />
          </span>
        )}
        {part?.ownerReason == null ? null : (
          <span className={styles.reason}>
            <Said message={part.ownerReason} />
          </span>
        )}
      </div>
      {views.length < 2 ? null : (
        <Segments<DrawerView>
          look="tabs"
          label={t('How it is shown')}
          options={views}
          value={views.some(({ value }) => value === current) ? current : 'lines'}
          onChange={(value) =>
            value === 'lines' ? setDrawerView(value) : openPart(sha256, part?.index ?? 0, value)
          }
        />
      )}
    </div>
  );
}
