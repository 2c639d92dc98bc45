import { t } from './text';
import { longDay } from './time';

/** The name of a new incident, until the technician gives it a better one. */
export function newTitle(now: Date): string {
  return t('Dialer without a session, {day}', { day: longDay(now) });
}
