import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { t } from '../../app/text';
import { Dialog } from '../../components/Dialog';
import { closeHelp, helpStore } from '../../stores/help';

const HelpContent = lazy(() => import('./HelpContent').then((file) => ({ default: file.HelpContent })));

/** The guide, without a network: what each step asks, the words, and what Rebind never does. */
export function HelpPanel() {
  const topic = useStore(helpStore, (state) => state.topic);
  if (topic === null) return null;
  return (
    <Dialog title={t('Help')} onClose={closeHelp}>
      <Suspense fallback={null}>
        <HelpContent topic={topic} />
      </Suspense>
    </Dialog>
  );
}
