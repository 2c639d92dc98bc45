import { type ComponentType, lazy, memo } from 'react';
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

/** What was loaded already. It takes nothing from the frame, so it is drawn anew only when its own stores change. */
const loaded = new Map<StepId, ComponentType>();

async function load(step: StepId): Promise<{ default: ComponentType }> {
  const known = loaded.get(step);
  const screen = known ?? memo((await loads[step]()).default);
  loaded.set(step, screen);
  return { default: screen };
}

/** Until a step is loaded, this stands for it and waits. */
const coming: Readonly<Record<StepId, ComponentType>> = {
  site: lazy(() => load('site')),
  dialer: lazy(() => load('dialer')),
  connection: lazy(() => load('connection')),
  netstat: lazy(() => load('netstat')),
  diagnosis: lazy(() => load('diagnosis')),
  fix: lazy(() => load('fix')),
  verify: lazy(() => load('verify')),
  report: lazy(() => load('report')),
};

/** Can this step be drawn at once? */
export function isLoaded(step: StepId): boolean {
  return loaded.has(step);
}

/** The screen of a step; where it is not loaded yet, one that waits for it. */
export function screenOf(step: StepId): ComponentType {
  return loaded.get(step) ?? coming[step];
}

/**
 * Loads the parts of the program that the steps need, one after the other and only while the window
 * has nothing else to do: then a step opens at once when it is asked for. The first screen needs none.
 *
 * @returns stops it
 */
export function loadStepsAhead(): () => void {
  const waiting = Object.keys(loads) as StepId[];
  let handle = 0;
  const one = () => {
    const step = waiting.shift();
    // A part that cannot be loaded now is asked for again where its step is shown.
    if (step !== undefined) void load(step).then(next, next);
  };
  const next = () => {
    handle = window.requestIdleCallback(one);
  };
  next();
  return () => {
    waiting.length = 0;
    window.cancelIdleCallback(handle);
  };
}
