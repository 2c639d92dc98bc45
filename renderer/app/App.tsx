import { Fragment, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { HelpPanel } from '../features/help/HelpPanel';
import { HomeScreen } from '../features/home/HomeScreen';
import { NameDialog } from '../features/settings/NameDialog';
import { loadAbout } from '../stores/about';
import { incidentStore, openIncident } from '../stores/incident';
import { languageStore } from '../stores/language';
import { lastOpen, rememberOpen } from '../stores/last-open';
import { watchArrivals } from '../stores/packages';
import { loadSettings } from '../stores/settings';
import { Frame } from './frame/Frame';
import { GlobalIntake } from './frame/GlobalIntake';
import { Notices } from './frame/Notices';

/** The window: the first screen, or the incident that is open. */
export function App() {
  const open = useStore(incidentStore, (state) => state.snapshot?.id ?? null);
  const language = useStore(languageStore, (state) => state.language);
  const [arriving, setArriving] = useState(true);

  useEffect(() => {
    void loadAbout();
    void loadSettings();
    const last = lastOpen();
    if (last === null) {
      setArriving(false);
      void watchArrivals();
    } else {
      void openIncident(last).then((opened) => {
        // It was told why; the next start begins on the first screen.
        if (!opened) rememberOpen(null);
        setArriving(false);
        // What is double-clicked is shown in its place.
        void watchArrivals();
      });
    }
  }, []);

  return (
    // Another language draws everything anew; what was typed lives in the stores.
    <Fragment key={language}>
      {open !== null ? <Frame key={open} /> : arriving ? null : <HomeScreen />}
      <GlobalIntake />
      <HelpPanel />
      <NameDialog />
      <Notices />
    </Fragment>
  );
}
