import type { PartView } from '../../electron/core/incident/snapshot';
import type { AddedEvidence } from '../../electron/ipc/contract';
import { t, tell } from '../app/text';
import { openPart } from '../stores/drawer';
import { useSnapshot } from '../stores/hooks';
import { keptOnly, kindWord } from './evidence-words';
import { HostOwner, unplacedHosts } from './HostOwner';
import { OwnerSelect } from './OwnerSelect';
import styles from './Received.module.css';
import { Said } from './Said';
import { Status, type Tone } from './Status';

/** Recognised is not yet good: what says nothing of this host needs a look. */
function toneOf({ kind, advice }: PartView): Tone {
  if (kind === 'unknown') return 'unread';
  if (keptOnly.has(kind)) return 'idle';
  return advice === undefined ? 'good' : 'look';
}

/** What came of a drop, a paste or a file: each piece, what it was recognised as, and whose it is. */
export function Received({ received }: { readonly received: AddedEvidence['received'] }) {
  const { evidence } = useSnapshot();
  const came = evidence.filter((view) => received.some((one) => one.sha256 === view.item.sha256));
  return (
    <>
      {unplacedHosts(came).map((one) => (
        <HostOwner key={one.host} {...one} />
      ))}
      <ul className={styles.list} aria-label={t('What was received')}>
        {received.map((item) => {
          const view =
            item.sha256 === null ? undefined : evidence.find((one) => one.item.sha256 === item.sha256);
          return (
            <li key={`${item.name}:${item.sha256 ?? ''}`} className={styles.item}>
              {item.failure !== null ? (
                <>
                  <Status tone="look">{t('{name} was not taken', { name: item.name })}</Status>
                  <p className={styles.words}>
                    <Said message={item.failure.message} />
                    {item.failure.hint === undefined ? null : (
                      <>
                        {' '}
                        <Said message={item.failure.hint} />
                      </>
                    )}
                  </p>
                </>
              ) : (
                <>
                  <p className={styles.name}>
                    <span>{item.name}</span>
                    {item.duplicate ? (
                      <span className={styles.soft}>{t('was here already, and is kept once')}</span>
                    ) : null}
                  </p>
                  {view?.problem == null ? null : (
                    <Status tone={view.attachment ? 'idle' : 'unread'}>
                      <Said message={view.problem} />{' '}
                      {view.attachment
                        ? t(
                            'It is kept as an attachment, and decides nothing. To have it read, bring the text itself.',
                          )
                        : null}
                    </Status>
                  )}
                  {view?.parts.map((part) => (
                    <div key={part.index} className={styles.part}>
                      <Status tone={toneOf(part)}>{kindWord(part.kind)}</Status>
                      <button
                        type="button"
                        className={styles.summary}
                        onClick={() => openPart(view.item.sha256, part.index, 'lines')}
                      >
                        {part.kind === 'unknown' ? t('Look at it') : tell(part.summary)}
                      </button>
                      <OwnerSelect sha256={view.item.sha256} part={part.index} owner={part.owner} />
                      {part.ownerReason === null ? null : (
                        <span className={styles.soft}>
                          <Said message={part.ownerReason} />
                        </span>
                      )}
                      {part.advice === undefined ? null : (
                        <p className={styles.advice}>
                          <Said message={part.advice} />
                        </p>
                      )}
                    </div>
                  ))}
                </>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
