import { useState } from 'react';
import type { Windows } from '../../../electron/core/case/types';
import { versionToAsk } from '../../../electron/core/cti/versions';
import { ctiPort, type Side, sides } from '../../../electron/core/net/ports';
import { t } from '../../app/text';
import { Field } from '../../components/Field';
import { checkInstance, checkRelease } from '../../components/field-rules';
import { Section } from '../../components/Section';
import { useAsked } from '../../components/use-asked';
import { useIncident } from '../../stores/hooks';
import { say } from '../../stores/incident';
import styles from './HostBasics.module.css';
import { windowsChoices } from './windows';

function WindowsSelect(props: {
  readonly label: string;
  readonly value: Windows | null;
  readonly onChange: (value: Windows | null) => unknown;
}) {
  const [shown, choose] = useAsked(props.value, props.onChange);
  return (
    <label className={styles.label}>
      <span>{props.label}</span>
      <select
        className={styles.select}
        value={shown ?? ''}
        onChange={(event) =>
          choose(windowsChoices.find((choice) => choice.value === event.currentTarget.value)?.value ?? null)
        }
      >
        <option value="">{t('Not known')}</option>
        {windowsChoices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Windows of the two hosts, and the ICM instance. */
export function HostBasics() {
  const { site } = useIncident();
  const [apart, setApart] = useState(site.sides.A.windows !== site.sides.B.windows);
  const setWindows = (on: readonly Side[], windows: Windows | null) =>
    say({
      type: 'site-set',
      ...(on.includes('A') ? { A: { windows } } : {}),
      ...(on.includes('B') ? { B: { windows } } : {}),
    });
  const instance = site.instance;
  return (
    <Section
      title={t('Windows, release and instance')}
      lead={t('The fix differs with the Windows of the CTI Server’s host. The instance gives the ports.')}
    >
      <div className={styles.row}>
        <div className={styles.windows}>
          {apart ? (
            sides.map((side) => (
              <WindowsSelect
                key={side}
                label={t('Windows on side {side}', { side })}
                value={site.sides[side].windows}
                onChange={(value) => setWindows([side], value)}
              />
            ))
          ) : (
            <WindowsSelect
              label={t('Windows on both sides')}
              value={site.sides.A.windows}
              onChange={(value) => setWindows(sides, value)}
            />
          )}
          <label className={styles.apart}>
            <input
              type="checkbox"
              checked={apart}
              onChange={(event) => {
                const next = event.currentTarget.checked;
                setApart(next);
                // One answer for both: side A’s, which is the one that stays on the screen.
                if (!next && site.sides.A.windows !== site.sides.B.windows)
                  void setWindows(['B'], site.sides.A.windows);
              }}
            />
            {t('The two sides run different Windows')}
          </label>
        </div>
        <Field<string>
          field="site.release"
          label={t('ICM or UCCE release')}
          width="short"
          placeholder={t('as in 5.0')}
          saved={site.release ?? ''}
          check={checkRelease}
          save={async (release) => (await say({ type: 'site-set', release })) === null}
          hint={
            site.release === null
              ? t('A session test asks in the protocol of this release.')
              : t('A session test asks in protocol version {version}.', {
                  version: versionToAsk(site.release),
                })
          }
        />
        <Field<number>
          field="site.instance"
          label={t('ICM instance number')}
          width="short"
          placeholder={t('0 to 24')}
          saved={instance === null ? '' : String(instance)}
          check={checkInstance}
          save={async (value) => (await say({ type: 'site-set', instance: value })) === null}
          hint={
            instance === null
              ? t(
                  '0 where there is one only. It gives the CTI ports: 42027 and 43027, plus 40 for each instance.',
                )
              : t('Default CTI ports: A {a}, B {b}.', {
                  a: ctiPort('A', instance),
                  b: ctiPort('B', instance),
                })
          }
        />
      </div>
    </Section>
  );
}
