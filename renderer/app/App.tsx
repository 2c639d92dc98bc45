import { Fragment, lazy, Suspense, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { offerMenus, watchMenus } from '../commands/menus';
import { useCommandKeys } from '../commands/use-commands';
import { HelpPanel } from '../features/help/HelpPanel';
import { HomeScreen } from '../features/home/HomeScreen';
import { NameDialog } from '../features/settings/NameDialog';
import { loadAbout } from '../stores/about';
import { incidentStore, openIncident } from '../stores/incident';
import { languageStore } from '../stores/language';
import { lastOpen, rememberOpen } from '../stores/last-open';
import { askLost, tellLost } from '../stores/lost';
import { watchOpenings } from '../stores/opening';
import { watchArrivals } from '../stores/packages';
import { loadSettings } from '../stores/settings';
import { GlobalIntake } from './frame/GlobalIntake';
import { Notices } from './frame/Notices';
import { Surfaces } from './frame/Surfaces';

/** What stands around an incident: the first screen needs nothing of it. */
const loadFrame = () => import('./frame/Frame').then((file) => ({ default: file.Frame }));
const Frame = lazy(loadFrame);

/** Opens what was open last, also where Rebind or the page did not end in order, which is told. */
async function begin(): Promise<void> {
  const lost = await askLost();
  const last = lost.run?.incident ?? lastOpen();
  // It was told why; the next start begins on the first screen.
  if (last !== null && !(await openIncident(last))) rememberOpen(null);
  tellLost(lost);
}

/** The window: the first screen, or the incident that is open. */
export function App() {
  const open = useStore(incidentStore, (state) => state.snapshot?.id ?? null);
  const language = useStore(languageStore, (state) => state.language);
  // Where nothing was open, the first screen does not wait for the word that nothing was lost.
  const [arriving, setArriving] = useState(() => lastOpen() !== null);

  useEffect(() => {
    void loadAbout();
    void loadSettings();
    void begin().then(() => {
      setArriving(false);
      // What is double-clicked is shown in its place.
      void watchArrivals();
    });
    void watchMenus();
    void watchOpenings();
    const ahead = window.requestIdleCallback(() => void loadFrame());
    const stopOffering = offerMenus();
    return () => {
      window.cancelIdleCallback(ahead);
      stopOffering();
    };
  }, []);
  useCommandKeys();

  return (
    // Another language draws everything anew; what was typed lives in the stores.
    <Fragment key={language}>
      <Suspense fallback={null}>
        {open !== null ? <Frame key={open} /> : arriving ? null : <HomeScreen />}
      </Suspense>
      <GlobalIntake />
      <HelpPanel />
      <NameDialog />
      <Surfaces />
      <Notices />
    </Fragment>
  );
}
