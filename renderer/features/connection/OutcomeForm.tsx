import { useState } from 'react';
import type { OutcomeKind, OutcomeMethod, Place } from '../../../electron/core/case/types';
import type { Phase } from '../../../electron/core/incident/events';
import { formatEndpoint, parseEndpoint } from '../../../electron/core/net/endpoint';
import type { Side } from '../../../electron/core/net/ports';
import { t } from '../../app/text';
import { Button } from '../../components/Button';
import { Choice } from '../../components/Choice';
import { checkCode } from '../../components/field-rules';
import { Status } from '../../components/Status';
import { useSnapshot } from '../../stores/hooks';
import { say } from '../../stores/incident';
import styles from './OutcomeForm.module.css';
import { kindWord, placeWord } from './outcome-words';
import { targetsOf } from './targets';

interface OutcomeFormProps {
  readonly side: Side;
  readonly phase: Phase;
  readonly method: OutcomeMethod;
  /** The outcomes that this way of trying can have. */
  readonly kinds: readonly OutcomeKind[];
  /** Where it was tried, when the card says so already; null: it is asked. */
  readonly from: Place | null;
  /** Evidence id of the transcript that was brought for it. */
  readonly transcript: string | null;
  readonly onRecorded: () => void;
}

const elsewhere = 'other';

/** What came out, for which target, from which place. It is recorded with the button, as one outcome. */
export function OutcomeForm({ side, phase, method, kinds, from, transcript, onRecorded }: OutcomeFormProps) {
  const { before, after } = useSnapshot();
  const targets = targetsOf((after ?? before).facts.sides[side]);
  const [kind, setKind] = useState<OutcomeKind | null>(null);
  const [code, setCode] = useState('');
  const [target, setTarget] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState<Place | null>(from);
  const [tried, setTried] = useState(false);
  const [working, setWorking] = useState(false);

  const ran = kind !== null && kind !== 'not-run';
  const checkedCode = checkCode(code);
  const chosen = target === elsewhere ? parseEndpoint(typed) : target === null ? null : parseEndpoint(target);
  const typedWrong = ran && target === elsewhere && chosen === null;

  const record = async () => {
    setTried(true);
    if (kind === null || typedWrong || !checkedCode.ok) return;
    setWorking(true);
    const failure = await say({
      type: 'outcome-recorded',
      phase,
      side,
      method,
      kind,
      code: kind === 'rejected' ? checkedCode.value : null,
      target: ran ? chosen : null,
      from: ran ? place : null,
      fromAddress: null,
      milliseconds: null,
      limitMilliseconds: null,
      transcript,
    });
    setWorking(false);
    if (failure !== null) return;
    setKind(null);
    setCode('');
    setTarget(null);
    setTyped('');
    setPlace(from);
    setTried(false);
    onRecorded();
  };

  return (
    <div className={styles.form} data-outcome-form={side}>
      <Choice<OutcomeKind>
        legend={t('What came out?')}
        options={kinds.map((value) => ({ value, label: kindWord(value) }))}
        value={kind}
        onChange={setKind}
      />
      {kind === 'rejected' ? (
        <label className={styles.labelled}>
          {t('Code that was shown (E_CTI), where there was one')}
          <input
            className={styles.input}
            data-width="short"
            inputMode="numeric"
            value={code}
            aria-invalid={!checkedCode.ok || undefined}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          {checkedCode.ok ? null : <Status tone="wrong">{checkedCode.message}</Status>}
        </label>
      ) : null}
      {ran ? (
        <>
          <Choice<string>
            legend={t('For which target?')}
            options={[
              ...targets.map(({ endpoint, what }) => ({
                value: formatEndpoint(endpoint),
                label: (
                  <>
                    <span className={styles.mono}>{formatEndpoint(endpoint)}</span>{' '}
                    <span className={styles.soft}>{what}</span>
                  </>
                ),
              })),
              { value: elsewhere, label: t('Another target') },
            ]}
            value={target}
            onChange={setTarget}
          />
          {target === elsewhere ? (
            <label className={styles.labelled}>
              {t('Address or host name, and port')}
              <input
                className={styles.input}
                placeholder="10.1.8.103:43027"
                value={typed}
                aria-invalid={(tried && typedWrong) || undefined}
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
              {tried && typedWrong ? (
                <Status tone="wrong">
                  {typed.trim() === ''
                    ? t('The target is lacking. An address and a port are expected, as in 10.1.8.103:43027.')
                    : t(
                        '“{found}” is no target. An address and a port are expected, as in 10.1.8.103:43027.',
                        {
                          found: typed.slice(0, 60),
                        },
                      )}
                </Status>
              ) : null}
            </label>
          ) : null}
          {from === null ? (
            <Choice<Place>
              legend={t('From which place?')}
              options={(['server', 'dialer', 'laptop', 'other'] as const).map((value) => ({
                value,
                label: placeWord(value),
              }))}
              value={place}
              onChange={setPlace}
            />
          ) : null}
        </>
      ) : null}
      {kind === null ? null : (
        <div className={styles.end}>
          <Button working={working} onClick={() => void record()}>
            {t('Record this outcome')}
          </Button>
          {ran && target === null ? (
            <span className={styles.hint}>{t('Without a target it rules nothing out.')}</span>
          ) : null}
          {ran && target !== null && place === null ? (
            <span className={styles.hint}>{t('The place tells what it proves for the dialer.')}</span>
          ) : null}
        </div>
      )}
    </div>
  );
}
