import { app, dialog, nativeTheme } from 'electron';
import { pickLanguage } from './core/languages';
import { openSettings } from './host/store/settings';
import type { Program, WindowBegun } from './program';
import { answerWindow } from './shell/answer-window';
import { pageAddressIn } from './shell/app-path';
import { registerScheme, servePage } from './shell/app-protocol';
import { type Arrivals, arrivals } from './shell/arrivals';
import { setFirstMenu } from './shell/first-menu';
import { endWith, placeFile, settingsFile, setUpProcess } from './shell/life';
import { lockDown } from './shell/lockdown';
import { isOnly } from './shell/open-files';
import { pageServed } from './shell/page-served';
import { openWindow } from './shell/window';
import { readPlace } from './shell/window-place';

/**
 * The window's program begins here with what its first picture needs, and nothing else: the window
 * opens, and while its page is on its way all the rest is loaded, which is a file of its own. What
 * the page asks meanwhile waits for it.
 */
async function start(handedOver: Arrivals): Promise<void> {
  const settings = openSettings(settingsFile());
  const place = readPlace(placeFile());
  await app.whenReady();
  nativeTheme.themeSource = settings.settings.theme;
  const systemLanguage = pickLanguage([app.getLocale()]);
  setFirstMenu();
  let loaded: (begun: WindowBegun) => void = () => undefined;
  const begun = new Promise<WindowBegun>((resolve) => {
    loaded = resolve;
  });
  const program = begun.then(loadProgram);
  servePage(partOf(program, ({ pages }) => pages));
  answerWindow(partOf(program, ({ answer }) => answer));
  endWith(() => partOf(program, ({ end }) => end()));
  const window = openWindow(pageAddressIn(settings.settings.language ?? systemLanguage), place);
  await pageServed(window);
  loaded({ window, settings, systemLanguage, handedOver });
  await program;
}

/** A part of the program, once it is there. That it does not come is told once, and not by each part anew. */
function partOf<T>(program: Promise<Program>, part: (program: Program) => T | Promise<T>): Promise<T> {
  const coming = program.then(part);
  coming.catch(() => undefined);
  return coming;
}

async function loadProgram(begun: WindowBegun): Promise<Program> {
  const { beginProgram } = await import('./program');
  return beginProgram(begun);
}

/** Nothing works without the program: an installation that lacks it, or cannot read it, says so and ends. */
function cannotStart(error: unknown): void {
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`rebind: ${reason}\n`);
  dialog.showErrorBox('Rebind could not be started.', reason);
  app.exit(1);
}

setUpProcess();
const handedOver = arrivals();
if (isOnly(handedOver)) {
  registerScheme();
  lockDown();
  start(handedOver).catch(cannotStart);
} else {
  app.quit();
}
