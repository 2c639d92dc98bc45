import { Fragment, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { HelpPanel } from '../features/help/HelpPanel';
import { HomeScreen } from '../features/home/HomeScreen';
import { loadAbout } from '../stores/about';
import { incidentStore, openIncident } from '../stores/incident';
import { languageStore } from '../stores/language';
import { lastOpen, rememberOpen } from '../stores/last-open';
import { Frame } from './frame/Frame';
import { GlobalIntake } from './frame/GlobalIntake';
import { Notices } from './frame/Notices';

/** The window: the first screen, or the incident that is open. */
export function App() {
  const open = useStore(incidentStore, (state) => state.snapshot !== null);
  const language = useStore(languageStore, (state) => state.language);
  const [arriving, setArriving] = useState(true);

  useEffect(() => {
    void loadAbout();
    const last = lastOpen();
    if (last === null) setArriving(false);
    else {
      void openIncident(last).then((opened) => {
        // It was told why; the next start begins on the first screen.
        if (!opened) rememberOpen(null);
        setArriving(false);
      });
    }
  }, []);

  return (
    // Another language draws everything anew; what was typed lives in the stores.
    <Fragment key={language}>
      {open ? <Frame /> : arriving ? null : <HomeScreen />}
      <GlobalIntake />
      <HelpPanel />
      <Notices />
    </Fragment>
  );
}
