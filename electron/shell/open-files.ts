import path from 'node:path';
import { app } from 'electron';
import { isPackageName } from '../ipc/package-name';
import { type Arrivals, packagesIn } from './arrivals';
import { showWindow } from './window';

/** npm runs scripts in the project's folder; the names were typed in another one. */
export function typedIn(): string {
  const { INIT_CWD: typed, npm_lifecycle_event: script } = process.env;
  return script === 'start' && typed !== undefined ? typed : process.cwd();
}

/** What a second start tells the first one. */
interface SecondStart {
  readonly packages?: unknown;
}

/**
 * One Rebind for each user data folder: a second one gives its packages to the first, brings it to the
 * front and ends.
 *
 * @returns true where this is the first
 */
export function isOnly(here: Arrivals): boolean {
  const packages = packagesIn(process.argv.slice(1), typedIn());
  if (!app.requestSingleInstanceLock({ packages })) return false;
  here.arrive(packages);
  app.on('second-instance', (_event, _words, _folder, told) => {
    const { packages: files } = (told ?? {}) as SecondStart;
    // Only what is a path of a package is taken of what another program sent.
    if (Array.isArray(files)) {
      here.arrive(
        files.filter((file) => typeof file === 'string' && path.isAbsolute(file) && isPackageName(file)),
      );
    }
    showWindow();
  });
  // macOS names a file that was double-clicked in an event, also before the app is ready.
  app.on('open-file', (event, file) => {
    event.preventDefault();
    if (isPackageName(file)) here.arrive([file]);
    showWindow();
  });
  return true;
}
