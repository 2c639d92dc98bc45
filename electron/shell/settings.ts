import { success } from '../core/result';
import type { Machine } from '../host/store/machine';
import { cleanName, type SettingsFile } from '../host/store/settings';
import type { SettingsView } from '../ipc/contract';
import type { Handlers } from '../ipc/handle';

/**
 * The machine with the name that was set as its user: everything said from now on is recorded
 * under it. Where none was set, it is the system's user.
 */
export function machineOf(machine: Machine, file: SettingsFile): Machine {
  return Object.defineProperty({ ...machine }, 'user', {
    enumerable: true,
    get: () => file.settings.name ?? machine.user,
  });
}

/** @param machine as the system tells of it, without the name that was set */
export function settingsHandlers(
  machine: Machine,
  file: SettingsFile,
): Pick<Handlers, 'settings.get' | 'settings.setName'> {
  const view = (): SettingsView => ({
    name: file.settings.name ?? machine.user,
    systemUser: machine.user,
    problem: file.problem,
  });
  return {
    'settings.get': async () => success(view()),
    'settings.setName': async ({ name }) => {
      const clean = cleanName(name);
      const changed = await file.change({ name: clean === machine.user ? null : clean });
      return changed.ok ? success(view()) : changed;
    },
  };
}
