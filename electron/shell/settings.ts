import type { Language } from '../core/languages';
import { success } from '../core/result';
import type { Theme } from '../core/themes';
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

/**
 * @param machine as the system tells of it, without the name that was set
 * @param systemLanguage the system's, or the nearest that Rebind speaks
 * @param onLook is told the theme that holds from now on
 */
export function settingsHandlers(
  machine: Machine,
  file: SettingsFile,
  systemLanguage: () => Language,
  onLook: (theme: Theme) => void,
): Pick<Handlers, 'settings.get' | 'settings.setName' | 'settings.setLook'> {
  const view = (): SettingsView => ({
    name: file.settings.name ?? machine.user,
    systemUser: machine.user,
    theme: file.settings.theme,
    language: file.settings.language,
    systemLanguage: systemLanguage(),
    problem: file.problem,
  });
  return {
    'settings.get': async () => success(view()),
    'settings.setName': async ({ name }) => {
      const clean = cleanName(name);
      const changed = await file.change({ name: clean === machine.user ? null : clean });
      return changed.ok ? success(view()) : changed;
    },
    'settings.setLook': async ({ theme, language }) => {
      const changed = await file.change({
        ...(theme === undefined ? {} : { theme }),
        ...(language === undefined ? {} : { language }),
      });
      if (!changed.ok) return changed;
      onLook(file.settings.theme);
      return success(view());
    },
  };
}
