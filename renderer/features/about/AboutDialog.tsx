import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Failure, Result } from '../../../electron/core/result';
import type { About, Licences } from '../../../electron/ipc/contract';
import { answerOf, bridge } from '../../app/bridge';
import { t } from '../../app/text';
import { Button } from '../../components/Button';
import { CopyButton } from '../../components/CopyButton';
import { Dialog } from '../../components/Dialog';
import { Failed } from '../../components/Failed';
import { Fold } from '../../components/Fold';
import { Status } from '../../components/Status';
import { aboutStore } from '../../stores/about';
import { closeSurface, openSurface } from '../../stores/surfaces';
import styles from './AboutDialog.module.css';

/** Electron and the system, in words. */
function runsOn({ electron, platform }: About): string {
  return t('Electron {version}, {platform}', { version: electron, platform });
}

/** What Rebind is, on what it runs, where it keeps incidents, and under which licences it may be used. */
export function AboutDialog() {
  const about = useStore(aboutStore, (state) => state.about);
  const [licences, setLicences] = useState<Result<Licences> | null>(null);
  useEffect(() => {
    void answerOf(() => bridge().app.licences(undefined)).then(setLicences);
  }, []);

  return (
    <Dialog title={t('About Rebind')} onClose={() => closeSurface('about')}>
      <div className={styles.about}>
        <p>
          {t(
            'Rebind finds out why a Cisco BA Dialer cannot open a session with the CTI Server, guides the fix, and proves it. It changes nothing on a customer’s machine, and sends nothing anywhere but the test that you ask for.',
          )}
        </p>
        {about === null ? null : (
          <dl className={styles.facts}>
            <div>
              <dt>{t('Version')}</dt>
              <dd>{about.version}</dd>
            </div>
            <div>
              <dt>{t('Runs on')}</dt>
              <dd>
                {runsOn(about)}{' '}
                <CopyButton
                  text={`Rebind ${about.version}, ${runsOn(about)}`}
                  what={t('version and system')}
                  bare
                />
                {about.trialRuntime ? (
                  <Status tone="look">
                    {t('This runtime is for trial only: it gets no security fixes any more.')}
                  </Status>
                ) : null}
              </dd>
            </div>
            <div>
              <dt>{t('Incidents are kept in')}</dt>
              <dd className={styles.place}>
                <code>{about.incidents}</code>
                <CopyButton text={about.incidents} what={about.incidents} bare />
              </dd>
            </div>
          </dl>
        )}
        <section>
          <h2 className={styles.heading}>{t('Licences')}</h2>
          {licences === null ? null : licences.ok ? (
            <Shown licences={licences.value} />
          ) : (
            <div role="alert">
              <Failed failure={licences} tone="look" />
            </div>
          )}
        </section>
        <div className={styles.buttons}>
          <Button onClick={() => openSurface('support')}>{t('Support file…')}</Button>
        </div>
      </div>
    </Dialog>
  );
}

function Shown({ licences: { own, packages, electron, chromium } }: { readonly licences: Licences }) {
  return (
    <>
      <Fold title={t('Rebind: MIT licence')}>
        <pre className={styles.text}>{own}</pre>
      </Fold>
      {electron === null ? null : (
        <Fold
          title={t('{name} {version}', { name: electron.name, version: electron.version })}
          hint={electron.licence}
        >
          <pre className={styles.text}>{electron.text}</pre>
        </Fold>
      )}
      <Chromium file={chromium} />
      <p className={styles.soft}>
        {t('Rebind ships with {count} packages by others.', { count: packages.length })}
      </p>
      <ul className={styles.packages}>
        {packages.map(({ name, version, licence, text }) => (
          <li key={`${name} ${version}`}>
            {text === '' ? (
              <p className={styles.bare}>
                <span>{t('{name} {version}', { name, version })}</span>
                <span className={styles.soft}>{licence}</span>
              </p>
            ) : (
              <Fold title={t('{name} {version}', { name, version })} hint={licence}>
                <pre className={styles.text}>{text}</pre>
              </Fold>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Chromium's licences are a book of their own: where it lies, and a way there. */
function Chromium({ file }: { readonly file: string | null }) {
  const [failed, setFailed] = useState<Failure | null>(null);
  if (file === null) {
    return <Status tone="look">{t('The file of Chromium’s licences is not beside the program.')}</Status>;
  }
  const show = async (): Promise<void> => {
    const answer = await answerOf(() => bridge().app.showLicences(undefined));
    setFailed(answer.ok ? null : answer);
  };
  return (
    <div className={styles.chromium}>
      <p>
        {t('Chromium’s licences, and those of what it is made from, stand in a file beside the program:')}
      </p>
      <p className={styles.place}>
        <code>{file}</code>
        <CopyButton text={file} what={file} bare />
        <Button size="small" onClick={() => void show()}>
          {t('Show in folder')}
        </Button>
      </p>
      <div role="status">{failed === null ? null : <Failed failure={failed} tone="look" />}</div>
    </div>
  );
}
