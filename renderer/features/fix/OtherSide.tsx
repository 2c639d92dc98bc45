import { useId } from 'react';
import type { OtherSideWord } from '../../../electron/core/incident/events';
import type { Fix } from '../../../electron/core/incident/incident';
import type { FixPlan } from '../../../electron/core/remedy/types';
import { t } from '../../app/text';
import { dayAndTime } from '../../app/time';
import { Choice } from '../../components/Choice';
import { Cites } from '../../components/Cites';
import { Said } from '../../components/Said';
import { Section } from '../../components/Section';
import { Status } from '../../components/Status';
import { useIncident, useSnapshot } from '../../stores/hooks';
import form from './Approval.module.css';
import { lacksWord } from './gate';
import styles from './Plan.module.css';
import { usePartnerWord } from './partner-word';
import { WordField } from './WordField';

interface OtherSideProps {
  readonly plan: FixPlan;
  /** The fix that was begun by this plan; null where none was. */
  readonly fix: Fix | null;
}

/**
 * Is the side that has to serve meanwhile proven in service? Where no evidence proves it, somebody's word
 * is asked for, by name, before the plan can be begun.
 */
export function OtherSide({ plan, fix }: OtherSideProps) {
  const { partner } = plan;
  if (partner === null) return null;
  const title = t('Side {side} meanwhile', { side: partner.side });
  if (partner.proven) {
    return (
      <Section
        title={title}
        aside={
          <Status tone="good" look="pill">
            {t('Proven in service')}
          </Status>
        }
      >
        <p className={styles.text}>
          <Said message={partner.text} /> <Cites cites={partner.cites} most={2} />
        </p>
      </Section>
    );
  }
  const word = fix?.otherSide;
  return (
    <Section
      title={title}
      lead={<Said message={partner.text} />}
      aside={
        <Status tone="look" look="pill">
          {word === undefined ? t('Not proven in service') : t('By {name}’s word', { name: word.name })}
        </Status>
      }
    >
      <div className={styles.stack}>
        {partner.cites.length === 0 ? null : <Cites cites={partner.cites} most={2} />}
        {word === undefined ? (
          <WordForm side={partner.side} again={lacksWord(plan, fix)} />
        ) : (
          <Given word={word} />
        )}
      </div>
    </Section>
  );
}

function Given({ word }: { readonly word: NonNullable<Fix['otherSide']> }) {
  const values = { name: word.name, reason: word.reason };
  return (
    <>
      <p className={form.given}>
        {word.state === 'in-service'
          ? t('In service by {name}’s word: {reason}', values)
          : t('An outage was agreed with {name}: {reason}', values)}
      </p>
      <p className={styles.beneath}>
        {t('{time}; recorded by {by}.', { time: dayAndTime(word.at, new Date()), by: word.by })}
      </p>
    </>
  );
}

interface WordFormProps {
  readonly side: string;
  /** True where the plan was begun without it. */
  readonly again: boolean;
}

/** Who stands for that side, and how they know. It is saved with the beginning of the plan. */
function WordForm({ side, again }: WordFormProps) {
  const { id } = useSnapshot();
  const { closing } = useIncident();
  const word = usePartnerWord(id);
  const hintId = useId();
  if (closing !== null) return null;
  const agreed = word.state === 'outage-agreed';
  return (
    <>
      <Choice<OtherSideWord['state']>
        legend={t('What is known of side {side} instead?', { side })}
        options={[
          { value: 'in-service', label: t('Somebody says that it is in service') },
          { value: 'outage-agreed', label: t('It cannot serve: an outage is agreed') },
        ]}
        value={word.state}
        onChange={word.setState}
      />
      <div className={form.form} data-columns="2">
        <WordField
          label={agreed ? t('With whom it is agreed') : t('Who says so')}
          field="fix.other-side.name"
          longest={200}
          value={word.name}
          describedBy={hintId}
          onChange={word.setName}
        />
        <WordField
          label={agreed ? t('What was agreed') : t('How they know')}
          field="fix.other-side.reason"
          longest={2_000}
          value={word.reason}
          describedBy={hintId}
          onChange={word.setReason}
        />
      </div>
      <p id={hintId} className={styles.beneath}>
        {again
          ? t(
              'This plan was begun without it. Begin it again on this word: its ticks and its approval start anew.',
            )
          : t('It is saved with “Begin this plan”, and stands in the plan, the time line and the report.')}
      </p>
    </>
  );
}
