import { app, clipboard } from 'electron';
import { success } from '../core/result';
import { ownAddresses } from '../host/connection/addresses';
import type { Machine } from '../host/store/machine';
import type { Handlers } from '../ipc/handle';

/** Electron 25, which closed networks can still get: it has had no security fixes for years. */
const trialMajor = '25';

function isTrialRuntime(): boolean {
  return process.versions.electron?.split('.')[0] === trialMajor;
}

/** @param incidents the folder in which incidents are kept */
export function aboutHandlers(machine: Machine, incidents: string): Pick<Handlers, 'app.about' | 'app.copy'> {
  return {
    'app.about': async () =>
      success({
        version: app.getVersion(),
        electron: process.versions.electron ?? '',
        platform: `${process.platform} ${process.arch}`,
        trialRuntime: isTrialRuntime(),
        addresses: ownAddresses(),
        user: machine.user,
        incidents,
      }),
    'app.copy': async (text) => {
      clipboard.writeText(text);
      return success(null);
    },
  };
}
