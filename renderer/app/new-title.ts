import { t } from './text';

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** The name of a new incident, until the technician gives it a better one. */
export function newTitle(now: Date): string {
  return t('Dialer without a session, {day}', { day: day.format(now) });
}
