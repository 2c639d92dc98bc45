import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { ReportProofs } from '../../../electron/core/redaction/proofs';
import type { Result } from '../../../electron/core/result';
import { answerOf, bridge } from '../../app/bridge';
import { t, tell } from '../../app/text';
import { useLate } from '../../components/late';
import { Said } from '../../components/Said';
import { Section } from '../../components/Section';
import { Status } from '../../components/Status';
import { useSnapshot } from '../../stores/hooks';
import { reportFormStore } from '../../stores/report-form';
import styles from './Proofs.module.css';

/** What is proven of a redacted report: nothing of the site stands in it, and it says the same. */
export function Proofs() {
  const { id, revision } = useSnapshot();
  const form = useStore(reportFormStore);
  const { redaction, parts } = form;
  const [proofs, setProofs] = useState<Result<ReportProofs> | null>(null);
  const late = useLate(redaction !== 'none' && proofs === null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is said, and the parts, make another report.
  useEffect(() => {
    let wanted = true;
    setProofs(null);
    if (redaction === 'none') return;
    void answerOf(() => bridge().report.proofs({ id, form })).then((answer) => {
      if (wanted) setProofs(answer);
    });
    return () => {
      wanted = false;
    };
  }, [id, redaction, parts, revision]);

  if (redaction === 'none') return null;
  return (
    <Section
      title={t('What is proven of this redaction')}
      lead={t(
        'Both are tried on this very report, and stand in it. Each file is checked once more before it is saved.',
      )}
    >
      <div role="status" className={styles.proofs}>
        {proofs === null ? (
          <p className={styles.soft}>{late ? t('Looking through the report …') : ''}</p>
        ) : proofs.ok ? (
          <Shown proofs={proofs.value} />
        ) : (
          <Status tone="wrong">
            <Said message={proofs.message} />
          </Status>
        )}
      </div>
    </Section>
  );
}

const leakTones = { clean: 'good', leak: 'wrong', 'not-checked': 'look' } as const;

function Shown({ proofs: { leak, verdict, notes, places } }: { readonly proofs: ReportProofs }) {
  return (
    <>
      <div className={styles.proof} data-proof="leak" data-answer={leak.answer}>
        <Status tone={leakTones[leak.answer]}>
          <Said message={leak.sentence} />
        </Status>
        {places.length === 0 ? null : (
          <ul className={styles.places}>
            {places.map((place) => (
              <li key={`${tell(place.where)} ${place.found}`}>
                <code>{place.found}</code>
                <span className={styles.soft}>
                  <Said message={place.where} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className={styles.proof} data-proof="verdict" data-answer={verdict.answer}>
        <Status tone={verdict.answer === 'holds' ? 'good' : 'wrong'}>
          <Said message={verdict.sentence} />
        </Status>
      </div>
      {notes.length === 0 ? null : (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note.text}>
              <Said message={note} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
