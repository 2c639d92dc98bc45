import { app, nativeTheme } from 'electron';
import { pickLanguage } from './core/languages';
import { evidenceReader } from './host/evidence/evidence-reader';
import { openLog } from './host/log/log';
import { markRunning } from './host/log/running-mark';
import { openSites } from './host/sites/site-store';
import { openStore } from './host/store/incident-store';
import { openLibrary } from './host/store/library/library';
import { thisMachine } from './host/store/machine';
import { openSettings } from './host/store/settings';
import type { Handlers } from './ipc/handle';
import { aboutHandlers } from './shell/about';
import { answerWindow } from './shell/answer-window';
import { pageAddressIn } from './shell/app-path';
import { registerScheme, servePage } from './shell/app-protocol';
import { type Arrivals, arrivals } from './shell/arrivals';
import { collectorHandlers } from './shell/collectors';
import { connectionHandlers } from './shell/connection';
import { watchFaults } from './shell/crash';
import { evidenceHandlers } from './shell/evidence';
import { incidentHandlers } from './shell/incidents';
import { siteHandlers, siteKeeper } from './shell/known-sites';
import { libraryHandlers } from './shell/library';
import { licenceHandlers } from './shell/licences';
import {
  endWith,
  incidentsFolder,
  logFolder,
  markFolder,
  placeFile,
  settingsFile,
  setUpProcess,
} from './shell/life';
import { lockDown } from './shell/lockdown';
import { lostThings } from './shell/lost';
import { menuHandlers, setFirstMenu } from './shell/menu';
import { isOnly } from './shell/open-files';
import { packageHandlers } from './shell/package';
import { pictureHandlers } from './shell/pictures';
import { practiceHandlers } from './shell/practice';
import { practiceSites } from './shell/practice-sites';
import { readerProcess } from './shell/reader-process';
import { reportHandlers, reportMaker } from './shell/reports';
import { RunningTests } from './shell/running-tests';
import { machineOf, settingsHandlers } from './shell/settings';
import { supportHandlers } from './shell/support';
import { speakIn } from './shell/tell';
import { timelineHandlers } from './shell/timeline';
import { watchOpening } from './shell/watch-opening';
import { openWindow, ownWindow } from './shell/window';
import { windowHandlers } from './shell/window-acts';
import { keepPlace, readPlace, type WindowPlace } from './shell/window-place';
import { workspace } from './shell/workspace';

/** The composition of the window's program: what there is, in the order in which it is set up. */
async function start(handedOver: Arrivals): Promise<void> {
  const system = thisMachine();
  const log = openLog(logFolder(), () => system.now());
  watchFaults(log, () => system.now());
  const [mark, settings, before] = await Promise.all([
    markRunning(markFolder(), system.now(), String(system.pid)),
    openSettings(settingsFile()),
    readPlace(placeFile()),
  ]);
  log.note('started', {
    version: app.getVersion(),
    electron: process.versions.electron ?? '',
    platform: `${process.platform}-${process.arch}`,
  });
  if (mark.lost !== null) log.note('ended-without-notice', {});
  const lost = lostThings(mark.lost);
  const machine = machineOf(system, settings);
  const store = openStore(incidentsFolder(), machine);
  const library = openLibrary(store.folder, String(machine.pid));
  const work = workspace(
    store,
    evidenceReader(readerProcess((exitCode) => log.note('reader-gone', { exitCode }))),
    () => machine.user,
  );
  const sites = openSites(store.folder, machine);
  const keepSite = siteKeeper(sites);
  const practice = practiceSites();
  const tests = new RunningTests();
  const makeReport = reportMaker(work, machine);
  const systemLanguage = () => pickLanguage([app.getLocale()]);
  const language = () => settings.settings.language ?? systemLanguage();
  let place: WindowPlace | null = null;

  endWith(async () => {
    await tests.endAll();
    await practice.stopAll();
    await work.end();
    await library.end();
    if (place !== null) await keepPlace(placeFile(), place);
    log.note('ended', {});
    await log.end();
    await mark.end();
  });
  await app.whenReady();
  nativeTheme.themeSource = settings.settings.theme;
  await speakIn(language());
  setFirstMenu();
  servePage(makeReport, work);
  const handlers: Handlers = {
    ...aboutHandlers(machine, store.folder),
    ...licenceHandlers(),
    'app.lost': lost['app.lost'],
    ...windowHandlers(ownWindow),
    ...menuHandlers(library),
    ...supportHandlers(log, library, language),
    ...settingsHandlers(system, settings, systemLanguage, (theme) => {
      nativeTheme.themeSource = theme;
      void speakIn(language());
    }),
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
  };
  answerWindow(watchOpening(handlers, mark, log), log);
  openWindow({
    address: () => pageAddressIn(language()),
    place: before,
    onClose: (stood) => {
      place = stood;
    },
    onPageGone: (reason, exitCode) => {
      lost.pageGone();
      log.note('page-gone', { reason, exitCode });
    },
    onSessionEnd: () => void mark.end(),
  });
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
