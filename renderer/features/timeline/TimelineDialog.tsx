import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { t } from '../../app/text';
import { Dialog } from '../../components/Dialog';
import { setTimelineOpen, timelineStore } from '../../stores/timeline';

const Timeline = lazy(() => import('./Timeline').then((file) => ({ default: file.Timeline })));

/** Who did what when, over whatever step is shown. */
export function TimelineDialog() {
  const open = useStore(timelineStore, (state) => state.open);
  if (!open) return null;
  return (
    <Dialog title={t('Time line')} onClose={() => setTimelineOpen(false)}>
      <Suspense fallback={null}>
        <Timeline />
      </Suspense>
    </Dialog>
  );
}
