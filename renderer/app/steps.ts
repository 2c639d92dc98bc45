import type { StepId } from '../../electron/core/incident/events';
import { t } from './text';

/** The eight steps in their order. */
export const stepOrder = [
  'site',
  'dialer',
  'connection',
  'netstat',
  'diagnosis',
  'fix',
  'verify',
  'report',
] as const satisfies readonly StepId[];

/** What a step is called in the rail, in headings of buttons and in the window's title. */
export function stepTitle(step: StepId): string {
  const titles: Record<StepId, string> = {
    site: t('Site'),
    dialer: t('Dialer'),
    connection: t('ctitest and connection'),
    netstat: t('netstat and adapters'),
    diagnosis: t('Diagnosis'),
    fix: t('Fix'),
    verify: t('Verify'),
    report: t('Report'),
  };
  return titles[step];
}

/** The number of a step, from 1. */
export function stepNumber(step: StepId): number {
  return stepOrder.indexOf(step) + 1;
}

/** The step before this one; null at the first. */
export function stepBefore(step: StepId): StepId | null {
  return stepOrder[stepOrder.indexOf(step) - 1] ?? null;
}

/** The step after this one; null at the last. */
export function stepAfter(step: StepId): StepId | null {
  return stepOrder[stepOrder.indexOf(step) + 1] ?? null;
}
