import { app, type BrowserWindow, nativeTheme } from 'electron';
import type { Language } from './core/languages';
import { evidenceReader } from './host/evidence/evidence-reader';
import { openLog } from './host/log/log';
import { markRunning } from './host/log/running-mark';
import { openSites } from './host/sites/site-store';
import { openStore } from './host/store/incident-store';
import { openLibrary } from './host/store/library/library';
import { thisMachine } from './host/store/machine';
import type { SettingsFile } from './host/store/settings';
import type { Handlers } from './ipc/handle';
import { aboutHandlers } from './shell/about';
import type { AnswerVerb } from './shell/answer-window';
import { pageAddressIn } from './shell/app-path';
import type { Arrivals } from './shell/arrivals';
import { attendWindow } from './shell/attend-window';
import { collectorHandlers } from './shell/collectors';
import { watchFaults } from './shell/crash';
import { evidenceHandlers } from './shell/evidence';
import { gate } from './shell/gate';
import { incidentHandlers } from './shell/incidents';
import { siteHandlers, siteKeeper } from './shell/known-sites';
import { later } from './shell/later';
import { libraryHandlers } from './shell/library';
import { licenceHandlers } from './shell/licences';
import { incidentsFolder, logFolder, markFolder, placeFile } from './shell/life';
import { lostThings } from './shell/lost';
import { type MadePages, madePages } from './shell/made-pages';
import { menuHandlers } from './shell/menu';
import { packageHandlers } from './shell/package';
import { pictureHandlers } from './shell/pictures';
import { practiceSites } from './shell/practice-sites';
import { readerProcess } from './shell/reader-process';
import { reportHandlers, reportMaker } from './shell/reports';
import { RunningTests } from './shell/running-tests';
import { machineOf, settingsHandlers } from './shell/settings';
import { supportHandlers } from './shell/support';
import { speakIn } from './shell/tell';
import { timelineHandlers } from './shell/timeline';
import { watchOpening } from './shell/watch-opening';
import { windowHandlers } from './shell/window-acts';
import { keepPlace, type WindowPlace } from './shell/window-place';
import { workspace } from './shell/workspace';

/** What stands already while the program is being loaded. */
export interface WindowBegun {
  readonly window: BrowserWindow;
  readonly settings: SettingsFile;
  readonly systemLanguage: Language;
  /** Packages that were double-clicked, until the window asks for them. */
  readonly handedOver: Arrivals;
}

/** What the window is answered with, once the program is there. */
export interface Program {
  readonly answer: AnswerVerb;
  readonly pages: MadePages;
  /** Ends in order all that runs, once: what is done last. */
  end(): Promise<void>;
}

/** The composition of the window's program: what there is, in the order in which it is set up. */
export async function beginProgram(begun: WindowBegun): Promise<Program> {
  const { window, settings, systemLanguage, handedOver } = begun;
  const system = thisMachine();
  const log = openLog(logFolder(), () => system.now());
  const faults = watchFaults(log, () => system.now());
  const language = () => settings.settings.language ?? systemLanguage;
  const [mark] = await Promise.all([
    markRunning(markFolder(), system.now(), String(system.pid)),
    speakIn(language()),
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
  let place: WindowPlace | null = null;

  const end = async (): Promise<void> => {
    await tests.endAll();
    await practice.stopAll();
    await work.end();
    await library.end();
    if (place !== null) await keepPlace(placeFile(), place);
    log.note('ended', {});
    await log.end();
    await mark.end();
  };
  attendWindow(window, {
    address: () => pageAddressIn(language()),
    onClose: (stood) => {
      place = stood;
    },
    onPageGone: (reason, exitCode) => {
      lost.pageGone();
      log.note('page-gone', { reason, exitCode });
    },
    onPageLost: faults.pageLost,
    onSessionEnd: () => void mark.end(),
  });
  const handlers: Handlers = {
    ...aboutHandlers(machine, store.folder),
    ...licenceHandlers(),
    'app.lost': lost['app.lost'],
    ...windowHandlers(() => (window.isDestroyed() ? null : window)),
    ...menuHandlers(library),
    ...supportHandlers(log, library, language),
    ...settingsHandlers(
      system,
      settings,
      () => systemLanguage,
      (theme) => {
        nativeTheme.themeSource = theme;
        void speakIn(language());
      },
    ),
    ...libraryHandlers(work, library, machine, practice, tests),
    ...incidentHandlers(work, practice, tests, keepSite),
    ...siteHandlers(work, sites, keepSite),
    ...packageHandlers(work, machine, practice, handedOver),
    ...timelineHandlers(work),
    ...pictureHandlers(work),
    ...evidenceHandlers(work),
    ...collectorHandlers(),
    ...later('connection', async () => {
      const { connectionHandlers } = await import('./shell/connection');
      return connectionHandlers(work, practice, tests);
    }),
    ...later('practice', async () => {
      const { practiceHandlers } = await import('./shell/practice');
      return practiceHandlers(work, practice);
    }),
    ...reportHandlers(work, makeReport, machine),
  };
  return { answer: gate(watchOpening(handlers, mark, log), log), pages: madePages(makeReport, work), end };
}
