import { Modal } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { t } from '../../app/text';
import { closeHelp, helpStore } from '../../stores/help';

const HelpContent = lazy(() => import('./HelpContent').then((file) => ({ default: file.HelpContent })));

/** The guide, without a network: what each step asks, the words, and what Rebind never does. */
export function HelpPanel() {
  const topic = useStore(helpStore, (state) => state.topic);
  return (
    <Modal
      opened={topic !== null}
      onClose={closeHelp}
      title={t('Help')}
      size={760}
      closeButtonProps={{ 'aria-label': t('Close the help') }}
    >
      {topic === null ? null : (
        <Suspense fallback={null}>
          <HelpContent topic={topic} />
        </Suspense>
      )}
    </Modal>
  );
}
