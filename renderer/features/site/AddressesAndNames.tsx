import type { SiteSide } from '../../../electron/core/case/types';
import { ctiPort, type Side, sides } from '../../../electron/core/net/ports';
import { t } from '../../app/text';
import { Field } from '../../components/Field';
import { Fold } from '../../components/Fold';
import { checkHost, checkPort } from '../../components/field-rules';
import { useSnapshot } from '../../stores/hooks';
import { say } from '../../stores/incident';
import styles from './AddressesAndNames.module.css';
import { checkCardAddress } from './same-address';

async function saySide(side: Side, patch: Partial<SiteSide>): Promise<boolean> {
  return (await say({ type: 'site-set', [side]: patch })) === null;
}

function SideFields({ side }: { readonly side: Side }) {
  const { incident, before } = useSnapshot();
  const { site } = incident;
  const own = site.sides[side];
  const facts = before.facts.sides[side];
  return (
    <>
      <Field<string>
        field={`site.${side}.host`}
        label={t('Host name of side {side}', { side })}
        labelHidden
        saved={own.host ?? ''}
        known={facts.host}
        check={checkHost}
        save={(host) => saySide(side, { host })}
      />
      {(['visible', 'private'] as const).map((role) => (
        <Field<string>
          key={role}
          field={`site.${side}.${role}`}
          label={
            role === 'visible'
              ? t('Visible address of side {side}', { side })
              : t('Private address of side {side}', { side })
          }
          labelHidden
          saved={own[role] ?? ''}
          known={facts[role]}
          check={(text) => checkCardAddress(site, side, role, text)}
          save={(address) => saySide(side, { [role]: address })}
        />
      ))}
      <Field<number>
        field={`site.${side}.ctiPort`}
        label={t('CTI port of side {side}', { side })}
        labelHidden
        placeholder={site.instance === null ? t('default') : String(ctiPort(side, site.instance))}
        saved={own.ctiPort === null ? '' : String(own.ctiPort)}
        check={checkPort}
        save={(port) => saySide(side, { ctiPort: port })}
      />
    </>
  );
}

/** What evidence usually tells, and what can be typed where it does not. */
export function AddressesAndNames() {
  const { before, remarks, incident } = useSnapshot();
  const asked = before.next?.step === 'site' && before.next.id.startsWith('state-roles');
  const known = sides
    .map((side) => {
      const { host, visible } = before.facts.sides[side];
      const words = [host?.value, visible?.value].filter((value) => value !== undefined);
      return words.length === 0 ? null : `${side} ${words.join(' ')}`;
    })
    .filter((words) => words !== null);
  const typed = sides.some((side) => {
    const { host, visible, private: inner, ctiPort: port } = incident.site.sides[side];
    return [host, visible, inner, port].some((value) => value !== null);
  });
  return (
    <Fold
      look="card"
      title={t('Addresses and names')}
      hint={known.length === 0 ? t('taken from evidence, or typed here') : known.join(' · ')}
      startsOpen={asked || typed || remarks.some((remark) => remark.field.startsWith('site.'))}
    >
      <p className={styles.lead}>
        {t(
          'netstat and ipconfig /all tell most of this. Type what they do not tell, or what you know better.',
        )}
      </p>
      <div className={styles.table}>
        <div className={styles.names} aria-hidden="true">
          <span />
          <span>{t('Host name')}</span>
          <span>
            {t('Visible address')}
            <small>{t('carries the dialer’s traffic')}</small>
          </span>
          <span>
            {t('Private address')}
            <small>{t('between the two sides')}</small>
          </span>
          <span>
            {t('CTI port')}
            <small>{t('where it is not the default')}</small>
          </span>
        </div>
        {sides.map((side) => (
          <div key={side} className={styles.side}>
            <h3 className={styles.heading}>{t('Side {side}', { side })}</h3>
            <SideFields side={side} />
          </div>
        ))}
      </div>
    </Fold>
  );
}
