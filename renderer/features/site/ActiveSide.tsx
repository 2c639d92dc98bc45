import type { ActiveSource } from '../../../electron/core/case/types';
import type { Side } from '../../../electron/core/net/ports';
import { t } from '../../app/text';
import { Choice } from '../../components/Choice';
import { Section } from '../../components/Section';
import { Status } from '../../components/Status';
import { useIncident } from '../../stores/hooks';
import { say } from '../../stores/incident';
import styles from './ActiveSide.module.css';

/** Which side is active, and how that is known. It is stated, never guessed. */
export function ActiveSide() {
  const { site, practice } = useIncident();
  const sources: { value: ActiveSource; label: string; hint: string }[] = [
    {
      value: 'procmon',
      label: t('procmon'),
      hint: t('On the CTI Server’s host: procmon, instance, cg1a or cg1b, ctisvr.'),
    },
    {
      value: 'cti-server-window',
      label: t('The CTI Server’s window'),
      hint: t('The title of the ctisvr window on each host.'),
    },
    {
      value: 'diagnostic-framework',
      label: t('Diagnostic Framework'),
      hint: t('The process list of the portal, on later releases.'),
    },
    { value: 'customer', label: t('Told by the customer'), hint: t('Not seen by yourself.') },
  ];
  if (practice !== null) {
    sources.push({ value: 'practice', label: t('The practice site'), hint: t('Its story says so.') });
  }
  return (
    <Section
      title={t('Active side')}
      lead={t(
        'One side of the pair is active, the other stands by. An idle side that does not answer is no fault.',
      )}
    >
      <div className={styles.questions}>
        <Choice<Side | 'unknown'>
          legend={t('Which side is active?')}
          options={[
            { value: 'A', label: t('Side A') },
            { value: 'B', label: t('Side B') },
            { value: 'unknown', label: t('Not known') },
          ]}
          value={site.active ?? 'unknown'}
          onChange={(value) =>
            say(
              value === 'unknown'
                ? { type: 'site-set', active: null, activeKnownBy: null }
                : { type: 'site-set', active: value },
            )
          }
        />
        {site.active === null ? null : (
          <>
            <Choice<ActiveSource>
              look="cards"
              legend={t('How do you know?')}
              options={sources}
              value={site.activeKnownBy}
              onChange={(value) => say({ type: 'site-set', activeKnownBy: value })}
            />
            {site.activeKnownBy === null ? (
              <Status tone="look">{t('Say how you know it. A report without that is doubted.')}</Status>
            ) : null}
          </>
        )}
      </div>
    </Section>
  );
}
