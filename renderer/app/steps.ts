import { type ComponentType, lazy } from 'react';
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

export function stepNumber(step: StepId): number {
  return stepOrder.indexOf(step) + 1;
}

export function stepBefore(step: StepId): StepId | null {
  return stepOrder[stepOrder.indexOf(step) - 1] ?? null;
}

export function stepAfter(step: StepId): StepId | null {
  return stepOrder[stepOrder.indexOf(step) + 1] ?? null;
}

type Load = () => Promise<{ default: ComponentType }>;

const loads: Record<StepId, Load> = {
  site: () => import('../features/site/SiteStep').then((file) => ({ default: file.SiteStep })),
  dialer: () => import('../features/dialer/DialerStep').then((file) => ({ default: file.DialerStep })),
  connection: () =>
    import('../features/connection/ConnectionStep').then((file) => ({ default: file.ConnectionStep })),
  netstat: () => import('../features/netstat/NetstatStep').then((file) => ({ default: file.NetstatStep })),
  diagnosis: () =>
    import('../features/diagnosis/DiagnosisStep').then((file) => ({ default: file.DiagnosisStep })),
  fix: () => import('../features/fix/FixStep').then((file) => ({ default: file.FixStep })),
  verify: () => import('../features/verify/VerifyStep').then((file) => ({ default: file.VerifyStep })),
  report: () => import('../features/report/ReportStep').then((file) => ({ default: file.ReportStep })),
};

/** Each step is loaded when it is first shown: the first screen needs none of them. */
export const stepScreens: Readonly<Record<StepId, ComponentType>> = {
  site: lazy(loads.site),
  dialer: lazy(loads.dialer),
  connection: lazy(loads.connection),
  netstat: lazy(loads.netstat),
  diagnosis: lazy(loads.diagnosis),
  fix: lazy(loads.fix),
  verify: lazy(loads.verify),
  report: lazy(loads.report),
};
