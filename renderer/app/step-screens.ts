import { type ComponentType, lazy } from 'react';
import type { StepId } from '../../electron/core/incident/events';

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
