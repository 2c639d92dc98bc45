import { app } from 'electron';
import { evidenceReader } from './host/evidence/evidence-reader';
import { openSites } from './host/sites/site-store';
import { openStore } from './host/store/incident-store';
import { openLibrary } from './host/store/library/library';
import { thisMachine } from './host/store/machine';
import { openSettings } from './host/store/settings';
import { aboutHandlers } from './shell/about';
import { answerWindow } from './shell/answer-window';
import { registerScheme, servePage } from './shell/app-protocol';
import { type Arrivals, arrivals } from './shell/arrivals';
import { collectorHandlers } from './shell/collectors';
import { connectionHandlers } from './shell/connection';
import { evidenceHandlers } from './shell/evidence';
import { incidentHandlers } from './shell/incidents';
import { siteHandlers, siteKeeper } from './shell/known-sites';
import { libraryHandlers } from './shell/library';
import { endWith, incidentsFolder, settingsFile, setUpProcess } from './shell/life';
import { lockDown } from './shell/lockdown';
import { setMenu } from './shell/menu';
import { isOnly } from './shell/open-files';
import { packageHandlers } from './shell/package';
import { pictureHandlers } from './shell/pictures';
import { practiceHandlers } from './shell/practice';
import { practiceSites } from './shell/practice-sites';
import { readerProcess } from './shell/reader-process';
import { reportHandlers, reportMaker } from './shell/reports';
import { RunningTests } from './shell/running-tests';
import { machineOf, settingsHandlers } from './shell/settings';
import { timelineHandlers } from './shell/timeline';
import { openWindow } from './shell/window';
import { workspace } from './shell/workspace';

/** The composition of the window's program: what there is, in the order in which it is set up. */
async function start(handedOver: Arrivals): Promise<void> {
  const system = thisMachine();
  const settings = await openSettings(settingsFile());
  const machine = machineOf(system, settings);
  const store = openStore(incidentsFolder(), machine);
  const library = openLibrary(store.folder, String(machine.pid));
  const work = workspace(store, evidenceReader(readerProcess), () => machine.user);
  const sites = openSites(store.folder, machine);
  const keepSite = siteKeeper(sites);
  const practice = practiceSites();
  const tests = new RunningTests();
  const makeReport = reportMaker(work, machine);

  endWith(async () => {
    await tests.endAll();
    await practice.stopAll();
    await work.end();
    await library.end();
  });
  await app.whenReady();
  setMenu();
  servePage(makeReport, work);
  answerWindow({
    ...aboutHandlers(machine),
    ...settingsHandlers(system, settings),
    ...libraryHandlers(work, library, machine, practice, tests),
    ...incidentHandlers(work, practice, tests, keepSite),
    ...siteHandlers(work, sites, keepSite),
    ...packageHandlers(work, machine, practice, handedOver),
    ...timelineHandlers(work),
    ...pictureHandlers(work),
    ...evidenceHandlers(work),
    ...collectorHandlers(),
    ...connectionHandlers(work, practice, tests),
    ...practiceHandlers(work, practice),
    ...reportHandlers(work, makeReport, machine),
  });
  openWindow();
}

setUpProcess();
const handedOver = arrivals();
if (isOnly(handedOver)) {
  registerScheme();
  lockDown();
  void start(handedOver);
} else {
  app.quit();
}
