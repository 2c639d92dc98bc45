import type { Closing } from '../../../electron/core/incident/events';
import { t } from '../../app/text';

/** What an end says, under its name. */
export function closingHint(as: Closing): string {
  const hints: Record<Closing, string> = {
    fixed: t('The listener is where the dialer calls, and the dialer has a session.'),
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
