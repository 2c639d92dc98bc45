import { useStore } from 'zustand';
import type { Diagnosis } from '../../../electron/core/diagnosis/types';
import type { Phase } from '../../../electron/core/incident/events';
import type { Side } from '../../../electron/core/net/ports';
import { shortened } from '../../app/shortened';
import { t } from '../../app/text';
import { ActivityTag } from '../../components/ActivityTag';
import { Button } from '../../components/Button';
import { Cites } from '../../components/Cites';
import { kindWord, withSockets } from '../../components/evidence-words';
import { Fold } from '../../components/Fold';
import { Intake } from '../../components/Intake';
import { PracticeButton } from '../../components/PracticeButton';
import { Said } from '../../components/Said';
import { Section } from '../../components/Section';
import { SignMark } from '../../components/SignMark';
import { Status } from '../../components/Status';
import { openPart } from '../../stores/drawer';
import { useSnapshot } from '../../stores/hooks';
import { capturePractice } from '../../stores/incident';
import { practiceStore } from '../../stores/practice';
import { placedParts } from '../evidence/placing';
import { SocketTable } from '../evidence/SocketTable';
import { AdapterOrder } from './AdapterOrder';
import { Listeners } from './Listeners';
import styles from './SideEvidence.module.css';

function Understood({
  side,
  diagnosis,
  phase,
}: {
  readonly side: Side;
  readonly diagnosis: Diagnosis;
  readonly phase: Phase;
}) {
  const { evidence } = useSnapshot();
  const facts = diagnosis.facts.sides[side];
  const cell = (id: string) => diagnosis.matrix.find((row) => row.id === id)?.cells[side];
  const listener = cell('listener');
  const first = cell('first');
  const parts = placedParts(evidence).filter(
    ({ view, part }) => part.owner === side && view.item.phase === phase,
  );
  const sockets = parts.find(({ part }) => withSockets.has(part.kind));
  const unread = parts.filter(({ part }) => part.unreadCount > 0 && part.kind !== 'unknown');
  const unknown = parts.filter(({ part }) => part.kind === 'unknown');
  // Of several tables the newest one counts; what to do about an older one is done.
  const newest = parts.findLast(({ part }) => part.kind === 'netstat');
  const advised = parts.filter(
    (one) =>
      one.part.advice !== undefined &&
      one.part.kind !== 'unknown' &&
      (one.part.kind !== 'netstat' || one === newest),
  );
  const conflicts = diagnosis.facts.conflicts.filter((conflict) => conflict.side === side);
  if (parts.length === 0 && conflicts.length === 0) return null;
  return (
    <div className={styles.understood}>
      <dl className={styles.answers}>
        {listener === undefined ? null : (
          <div>
            <dt>{t('Listener on the dialed port')}</dt>
            <dd>
              <SignMark sign={listener} cites={false} />
            </dd>
          </div>
        )}
        {first === undefined ? null : (
          <div>
            <dt>{t('First card')}</dt>
            <dd>
              <SignMark sign={first} cites={false} />
            </dd>
          </div>
        )}
      </dl>
      {conflicts.map((conflict) => (
        <div key={`${conflict.message.text}${conflict.cites[0]?.first ?? ''}`} className={styles.conflict}>
          <Status tone="look">
            <Said message={conflict.message} />
          </Status>
          <Cites cites={conflict.cites} most={2} />
        </div>
      ))}
      {unknown.map(({ view, part }) => (
        <div key={`${view.item.sha256}/${part.index}`} className={styles.conflict}>
          <Status tone="unread">
            {t('{name} was not recognised. It is kept, and proves nothing.', {
              name: shortened(view.item.name),
            })}{' '}
            {part.advice === undefined ? null : <Said message={part.advice} />}
          </Status>
          <Button kind="quiet" size="small" onClick={() => openPart(view.item.sha256, part.index, 'lines')}>
            {t('Look at it')}
          </Button>
        </div>
      ))}
      {advised.map(({ view, part }) => (
        <div key={`${view.item.sha256}/${part.index}`}>
          <Status tone="look">
            {t('{kind} in {name}:', { kind: kindWord(part.kind), name: shortened(view.item.name) })}{' '}
            {part.advice === undefined ? null : <Said message={part.advice} />}
          </Status>
        </div>
      ))}
      <Listeners facts={facts} />
      <AdapterOrder facts={facts} />
      {unread.map(({ view, part }) => (
        <div key={`${view.item.sha256}/${part.index}`} className={styles.conflict}>
          <Status tone="unread">
            {part.unreadCount === 1
              ? t('1 line of {name} could not be read.', { name: shortened(view.item.name) })
              : t('{count} lines of {name} could not be read.', {
                  count: part.unreadCount,
                  name: shortened(view.item.name),
                })}
          </Status>
          <Button kind="quiet" size="small" onClick={() => openPart(view.item.sha256, part.index, 'unread')}>
            {t('List them')}
          </Button>
        </div>
      ))}
      {sockets === undefined ? null : (
        <Fold title={t('All sockets of this host')} hint={t('{count} in all', { count: facts.socketCount })}>
          <SocketTable
            key={`${sockets.view.item.sha256}/${sockets.part.index}`}
            sha256={sockets.view.item.sha256}
            part={sockets.part.index}
            reading={sockets.view.encoding}
            startsWith="listeners"
            label={t('All sockets of side {side}', { side })}
            place="step"
          />
        </Fold>
      )}
    </div>
  );
}

/** One side's evidence: where to put it, and what was understood from it. Also used on fresh evidence. */
export function SideEvidence({ side, phase }: { readonly side: Side; readonly phase: Phase }) {
  const { before, after } = useSnapshot();
  const diagnosis = phase === 'after' ? after : before;
  const facts = (diagnosis ?? before).facts.sides[side];
  const host = facts.host?.value ?? null;
  const kept = useStore(
    practiceStore,
    ({ state }) => state?.hosts.find((one) => one.side === side)?.kept === true,
  );
  return (
    <Section
      title={host === null ? t('Side {side}', { side }) : t('Side {side} · {host}', { side, host })}
      aside={<ActivityTag activity={facts.activity} />}
      marked={facts.activity === 'active'}
    >
      <div className={styles.side}>
        <Intake
          owner={side}
          phase={phase}
          what={host === null ? t('what side {side} printed', { side }) : t('what {host} printed', { host })}
          pasteName={t('Pasted text, side {side}', { side })}
          extra={
            <>
              {phase === 'before' && kept ? (
                <PracticeButton onAct={() => capturePractice(phase, side, 'earlier')}>
                  {t('First: what a colleague kept from before')}
                </PracticeButton>
              ) : null}
              <PracticeButton onAct={() => capturePractice(phase, side, 'netstat-ipconfig')}>
                {t('Take it from the practice host')}
              </PracticeButton>
              <PracticeButton onAct={() => capturePractice(phase, side, 'registry')}>
                {t('Its binding order')}
              </PracticeButton>
              <PracticeButton onAct={() => capturePractice(phase, side, 'programs')}>
                {t('What runs there')}
              </PracticeButton>
            </>
          }
        />
        {diagnosis === null ? null : <Understood side={side} diagnosis={diagnosis} phase={phase} />}
      </div>
    </Section>
  );
}
