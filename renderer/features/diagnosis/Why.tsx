import type { Diagnosis, Rule } from '../../../electron/core/diagnosis/types';
import type { Side } from '../../../electron/core/net/ports';
import { t, tell } from '../../app/text';
import { Cites } from '../../components/Cites';
import { Fold } from '../../components/Fold';
import table from '../../components/looks/table.module.css';
import { Said } from '../../components/Said';
import { Status } from '../../components/Status';
import { causeTitle, kindOfVerdict, statusWord, toneOfFinding } from './cause-words';
import styles from './Why.module.css';

/** Which of the written rules led to the verdict. */
function ruleOf({ verdict, facts }: Diagnosis): string {
  const kind = kindOfVerdict(verdict);
  if (kind === 'latent') {
    return t(
      'No fault is confirmed on the active side, one is on the idle side: it works today and fails at the next fail-over.',
    );
  }
  if (kind === 'healthy') {
    return t('No fault is confirmed on either side, and a session of the dialer was seen.');
  }
  if (kind === 'undecided') {
    return t('No fault is confirmed, and no session of the dialer was seen: so nothing is decided.');
  }
  return facts.active === null
    ? t('A fault is confirmed, and which side is active is not stated: the one nearest to the dialer counts.')
    : t(
        'A fault is confirmed on the active side. Of several the one nearest to the dialer counts: what it calls, then who listens, then the way between.',
      );
}

/** What a rule rests on; what of it was not brought is marked, as the rule could not run on it. */
function Needs({ rule, side }: { readonly rule: Rule | undefined; readonly side: Side | null }) {
  if (rule === undefined) return null;
  return (
    <ul className={styles.needs}>
      {rule.needs.map(({ need, words, missing }) => {
        const lacks = side === null ? missing.length > 0 : missing.includes(side);
        return (
          <li key={need} data-missing={lacks || undefined}>
            {lacks ? t('missing: {what}', { what: tell(words) }) : tell(words)}
          </li>
        );
      })}
    </ul>
  );
}

/** Every cause with its result on both sides, the ones that could not be judged included. */
export function Why({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const { findings, rules } = diagnosis;
  return (
    <Fold
      look="card"
      title={t('Why?')}
      hint={t('Every cause on both sides: {count} answers', { count: findings.length })}
    >
      <p className={styles.rule}>{ruleOf(diagnosis)}</p>
      <table className={`${table.table} ${table.fixed} ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col">{t('Cause')}</th>
            <th scope="col">{t('Side')}</th>
            <th scope="col">{t('Answer')}</th>
            <th scope="col">{t('Because')}</th>
            <th scope="col">{t('It rests on')}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map((finding) => (
            <tr key={`${finding.cause}/${finding.side ?? ''}`}>
              <td>{causeTitle(finding.cause)}</td>
              <td>{finding.side ?? '–'}</td>
              <td className={styles.answer}>
                <Status tone={toneOfFinding(finding)}>{statusWord(finding.status)}</Status>
              </td>
              <td>
                <Said message={finding.because} /> <Cites cites={finding.cites} most={2} />
              </td>
              <td>
                <Needs rule={rules.find((rule) => rule.cause === finding.cause)} side={finding.side} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Fold>
  );
}
