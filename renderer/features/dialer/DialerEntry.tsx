import { useState } from 'react';
import { useStore } from 'zustand';
import type { Endpoint } from '../../../electron/core/net/endpoint';
import { formatEndpoint } from '../../../electron/core/net/endpoint';
import { ctiPort, type Side } from '../../../electron/core/net/ports';
import { t } from '../../app/text';
import { Button } from '../../components/Button';
import { Cites } from '../../components/Cites';
import { Field } from '../../components/Field';
import { checkAddressOrHost, checkPort } from '../../components/field-rules';
import { Remarks } from '../../components/Remarks';
import { Said } from '../../components/Said';
import { Status } from '../../components/Status';
import { draftKey, draftNow, draftStore, dropSavedDraft } from '../../stores/drafts';
import { useSnapshot } from '../../stores/hooks';
import { say } from '../../stores/incident';
import styles from './DialerEntry.module.css';
import { entryOf } from './entry';

/** One entry of the Dialer Properties: the address or host name, and the port. They are saved together. */
export function DialerEntry({ side }: { readonly side: Side }) {
  const { id, incident, before } = useSnapshot();
  const { site } = incident;
  const saved = site.dialer.endpoints[side];
  const addressKey = draftKey(id, `dialer.${side}.address`);
  const portKey = draftKey(id, `dialer.${side}.port`);
  const addressDraft = useStore(draftStore, (state) => state.texts[addressKey]);
  const portDraft = useStore(draftStore, (state) => state.texts[portKey]);
  const savedPort = saved === null ? '' : String(saved.port);
  const savedAddress = saved?.address ?? '';

  const [inside, setInside] = useState(false);

  const record = async (endpoint: Endpoint | null): Promise<boolean> => {
    const typed = { address: draftNow(addressKey), port: draftNow(portKey) };
    const failure = await say({ type: 'dialer-set', [side]: endpoint });
    if (failure !== null) return false;
    dropSavedDraft(addressKey, typed.address);
    dropSavedDraft(portKey, typed.port);
    return true;
  };
  const recordWith = async (address: string, port: string): Promise<boolean> => {
    const entry = entryOf(checkAddressOrHost(address), checkPort(port));
    return entry.state === 'whole' ? record(entry.endpoint) : entry.state === 'empty' ? record(null) : false;
  };
  const text = (draft: string | undefined, kept: string) => draft ?? kept;
  const recordTyped = () =>
    recordWith(text(draftNow(addressKey), savedAddress), text(draftNow(portKey), savedPort));
  const entry = entryOf(
    checkAddressOrHost(text(addressDraft, savedAddress)),
    checkPort(text(portDraft, savedPort)),
  );
  const dialed = before.facts.sides[side].dialed;
  const fromEvidence = dialed !== null && dialed.cites.length > 0 ? dialed : null;
  const usual = ctiPort(side, site.instance ?? 0);
  return (
    // The entry is judged as one when it is left as one, and not between its two fields.
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches its fields
    <div
      className={styles.entry}
      onFocus={() => setInside(true)}
      onBlur={(event) => setInside(event.currentTarget.contains(event.relatedTarget))}
    >
      <div className={styles.fields}>
        <Field<string>
          field={`dialer.${side}.address`}
          label={t('CTI server {side}: address or host name', { side })}
          placeholder={fromEvidence?.value.address ?? ''}
          saved={savedAddress}
          check={checkAddressOrHost}
          remarksElsewhere
          save={recordTyped}
        />
        <Field<number>
          field={`dialer.${side}.port`}
          label={t('CTI server port {side}', { side })}
          width="short"
          placeholder={String(fromEvidence?.value.port ?? usual)}
          saved={savedPort}
          check={checkPort}
          remarksElsewhere
          save={recordTyped}
        />
      </div>
      <div className={styles.remarks}>
        <Remarks field={`dialer.${side}.address`} />
        <Remarks field={`dialer.${side}.port`} />
      </div>
      {!inside && entry.state === 'port-lacks' ? (
        <div className={styles.note}>
          <Status tone="look">{t('The port is lacking. The entry is saved once both are there.')}</Status>
          <Button
            size="small"
            onClick={() => void recordWith(text(addressDraft, savedAddress), String(usual))}
          >
            {t('It is {port}', { port: usual })}
          </Button>
        </div>
      ) : null}
      {!inside && entry.state === 'address-lacks' ? (
        <Status tone="look">{t('The address is lacking. The entry is saved once both are there.')}</Status>
      ) : null}
      {fromEvidence === null ? null : (
        <p className={styles.known}>
          {t('From the registry export:')} <Said message={formatEndpoint(fromEvidence.value)} />{' '}
          <Cites cites={fromEvidence.cites} most={2} />{' '}
          {saved === null || formatEndpoint(saved) === formatEndpoint(fromEvidence.value)
            ? null
            : t('It counts over what was typed.')}
        </p>
      )}
    </div>
  );
}
