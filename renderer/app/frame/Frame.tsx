import { Suspense, useDeferredValue, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { EvidenceDrawer } from '../../features/evidence/EvidenceDrawer';
import { NotesPanel } from '../../features/notes/NotesPanel';
import { PictureDialog } from '../../features/notes/PictureDialog';
import { TimelineDialog } from '../../features/timeline/TimelineDialog';
import { drawerStore } from '../../stores/drawer';
import { incidentStore } from '../../stores/incident';
import { notesStore } from '../../stores/notes';
import { isLoaded, loadStepsAhead, screenOf } from '../step-screens';
import { Banners } from './Banners';
import styles from './Frame.module.css';
import { Header } from './Header';
import { Rail } from './Rail';

/** The frame around the steps of an incident: header, rail, the step, the drawer. */
export function Frame() {
  const asked = useStore(incidentStore, (state) => state.step);
  // While the next step is loaded, the last one stays: nothing flickers and the bar keeps its place.
  const waited = useDeferredValue(asked);
  const step = isLoaded(asked) ? asked : waited;
  const drawer = useStore(drawerStore, (state) => state.open);
  const notes = useStore(notesStore, (state) => state.open);
  const Screen = useMemo(() => screenOf(step), [step]);
  useEffect(loadStepsAhead, []);

  // The drawer makes the step narrower: what was clicked to open it stays in sight.
  useEffect(() => {
    if (drawer) document.activeElement?.scrollIntoView({ block: 'nearest' });
  }, [drawer]);

  return (
    <div className={styles.frame} data-drawer={drawer || notes || undefined}>
      <Header />
      <Banners />
      <Rail />
      <Suspense fallback={null}>
        <Screen key={step} />
      </Suspense>
      {drawer ? <EvidenceDrawer /> : notes ? <NotesPanel /> : null}
      <PictureDialog />
      <TimelineDialog />
    </div>
  );
}
