import { app } from 'electron';
import { evidenceReader } from './host/evidence/evidence-reader';
import { openStore } from './host/store/incident-store';
import { thisMachine } from './host/store/machine';
import { aboutHandlers } from './shell/about';
import { answerWindow } from './shell/answer-window';
import { registerScheme, servePage } from './shell/app-protocol';
import { collectorHandlers } from './shell/collectors';
import { connectionHandlers } from './shell/connection';
import { evidenceHandlers } from './shell/evidence';
import { incidentHandlers } from './shell/incidents';
import { endWith, incidentsFolder, isOnly, setUpProcess } from './shell/life';
import { lockDown } from './shell/lockdown';
import { setMenu } from './shell/menu';
import { practiceHandlers } from './shell/practice';
import { practiceSites } from './shell/practice-sites';
import { readerProcess } from './shell/reader-process';
import { reportHandlers, reportMaker } from './shell/reports';
import { RunningTests } from './shell/running-tests';
import { openWindow } from './shell/window';
import { workspace } from './shell/workspace';

/** The composition of the window's program: what there is, in the order in which it is set up. */
async function start(): Promise<void> {
  const machine = thisMachine();
  const work = workspace(openStore(incidentsFolder(), machine), evidenceReader(readerProcess));
  const practice = practiceSites();
  const tests = new RunningTests();
  const makeReport = reportMaker(work, machine);

  endWith(async () => {
    await tests.endAll();
    await practice.stopAll();
    await work.end();
  });
  await app.whenReady();
  setMenu();
  servePage(makeReport);
  answerWindow({
    ...aboutHandlers(machine),
    ...incidentHandlers(work, practice, tests),
    ...evidenceHandlers(work),
    ...collectorHandlers(),
    ...connectionHandlers(work, practice, tests),
    ...practiceHandlers(work, practice),
    ...reportHandlers(work, makeReport),
  });
  openWindow();
}

setUpProcess();
if (isOnly()) {
  registerScheme();
  lockDown();
  void start();
} else {
  app.quit();
}
