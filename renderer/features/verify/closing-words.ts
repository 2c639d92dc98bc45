import type { Closing } from '../../../electron/core/incident/events';
import { t } from '../../app/text';
import { closingWord } from '../../components/StateTag';

/** The end with the name of whoever gave their word on the time. */
export function closingName(as: Closing, statedBy: string | null | undefined): string {
  return as === 'fixed-time-stated' && statedBy != null
    ? t('fixed (time stated by {name})', { name: statedBy })
    : closingWord(as);
}

/** What an end says, under its name. */
export function closingHint(as: Closing): string {
  const hints: Record<Closing, string> = {
    fixed: t('The listener is where the dialer calls, and the dialer has a session.'),
    'fixed-time-stated': t(
      'The same, and only the word of whoever is named tells that the evidence is newer than the fix.',
    ),
    'listener-corrected': t('The listener is where the dialer calls. A session was not seen yet.'),
    'worked-around': t('The dialer has a session, and the fault itself is not shown to be gone.'),
    'not-fixed': t('The fault is still there, or nothing fresh was brought.'),
    'handed-over': t('Somebody else goes on, with the report.'),
  };
  return hints[as];
}

/**
 * Why an end cannot be chosen.
 * @param missing what the gate still lacks, in words
 */
export function whyNot(as: Closing, missing: readonly string[]): string {
  const [first] = missing;
  if (as === 'fixed' && missing.length > 0) {
    return missing.length === 1
      ? t('Not yet. There lacks: {what}.', { what: first ?? '' })
      : t('Not yet. There lacks: {list}.', { list: missing.join('; ') });
  }
  if (as === 'listener-corrected' && first !== undefined) {
    return t('Not yet. There lacks: {what}.', { what: first });
  }
  if (as === 'worked-around') return t('No session of the dialer on the other side was seen.');
  return t('The evidence does not show it.');
}
