import { app, clipboard } from 'electron';
import { success } from '../core/result';
import { ownAddresses } from '../host/connection/addresses';
import type { Machine } from '../host/store/machine';
import type { Handlers } from '../ipc/handle';

export function aboutHandlers(machine: Machine): Pick<Handlers, 'app.about' | 'app.copy'> {
  return {
    'app.about': async () =>
      success({
        version: app.getVersion(),
        electron: process.versions.electron ?? '',
        platform: `${process.platform} ${process.arch}`,
        trialRuntime: process.env.REBIND_TRIAL_RUNTIME === '1',
        addresses: ownAddresses(),
        user: machine.user,
      }),
    'app.copy': async (text) => {
      clipboard.writeText(text);
      return success(null);
    },
  };
}
