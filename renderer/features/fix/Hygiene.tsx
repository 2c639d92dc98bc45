import type { FixPlan, HygieneCheck } from '../../../electron/core/remedy/types';
import { t, tell } from '../../app/text';
import { Cites } from '../../components/Cites';
import { Said } from '../../components/Said';
import { Section } from '../../components/Section';
import { Status, type Tone } from '../../components/Status';
import styles from './Plan.module.css';

const tones: Record<HygieneCheck['answer'], Tone> = { holds: 'good', fails: 'look', unknown: 'unknown' };

/** The settings of both cards beside the fault, as the evidence shows them. */
export function Hygiene({ plan }: { readonly plan: FixPlan }) {
  if (plan.hygiene.length === 0) return null;
  return (
    <Section
      title={t('Beside the fault: the settings of both cards')}
      lead={t(
        'What Cisco’s staging guide for Windows servers wants, and what the evidence shows. None of it is this fault.',
      )}
    >
      <ul className={styles.plain}>
        {plan.hygiene.map((one) => (
          <li key={tell(one.text)} data-answer={one.answer}>
            <Status tone={tones[one.answer]}>
              <Said message={one.text} />
            </Status>{' '}
            <Cites cites={one.cites} most={1} short />
          </li>
        ))}
      </ul>
    </Section>
  );
}
