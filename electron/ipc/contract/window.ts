import * as z from 'zod';
import { type Language, languages } from '../../core/languages';
import type { Message } from '../../core/text';
import { type Theme, themes } from '../../core/themes';
import { type CommandId, commandIds, menuWords } from '../commands';

/** What can be done to the window itself. */
export const windowActs = ['close', 'zoom-in', 'zoom-out', 'zoom-reset'] as const;
export type WindowAct = (typeof windowActs)[number];

/** What may be asked about the program itself, its window and its settings. */
export const windowVerbs = {
  /** What this program and this machine are. */
  'app.about': z.undefined(),
  'app.copy': z.string().max(1_000_000),
  /** The licences of Rebind and of what ships with it. */
  'app.licences': z.undefined(),
  /** Shows the file with Chromium’s licences in the system’s file manager. */
  'app.showLicences': z.undefined(),
  /** What did not end in order before this page was there; told once. */
  'app.lost': z.undefined(),
  /** Does something to the window itself. */
  'window.act': z.strictObject({ act: z.enum(windowActs) }),
  /** Tells what the menus hold in the language of the window, and what of it can be done now. */
  'menu.offer': z.strictObject({
    labels: z.record(z.enum([...commandIds, ...menuWords]), z.string().min(1).max(200)),
    can: z.array(z.enum(commandIds)).max(commandIds.length),
    checked: z.array(z.enum(commandIds)).max(commandIds.length),
  }),
  /** Waits for something to be chosen in a menu. */
  'menu.chosen': z.undefined(),
  /** Makes the support file and gives its text, which is then what is saved. */
  'support.show': z.undefined(),
  /** Saves the text that was shown last where the technician chooses. */
  'support.save': z.undefined(),
  /** What was set on this laptop. */
  'settings.get': z.undefined(),
  /** The name that everything said from now on is recorded under; empty: the system's user. */
  'settings.setName': z.strictObject({ name: z.string().max(200) }),
  /** How the window looks, and which language it speaks; `language` null: the system's. */
  'settings.setLook': z.strictObject({
    theme: z.enum(themes).optional(),
    language: z.enum(languages).nullable().optional(),
  }),
} as const satisfies Record<string, z.ZodType>;

export interface About {
  readonly version: string;
  readonly electron: string;
  readonly platform: string;
  /** True on the fallback runtime, which is for trial only. */
  readonly trialRuntime: boolean;
  /** IPv4 addresses of this laptop, loopback left out. */
  readonly addresses: readonly string[];
  readonly user: string;
  /** The folder in which incidents are kept on this laptop. */
  readonly incidents: string;
}

/** A package whose code ships with Rebind. */
export interface Licence {
  readonly name: string;
  readonly version: string;
  /** Its short name, as `MIT`. */
  readonly licence: string;
  /** Empty where the package brings none. */
  readonly text: string;
}

/** Under which licences Rebind and what ships with it may be used. */
export interface Licences {
  /** The text of Rebind's own. */
  readonly own: string;
  readonly packages: readonly Licence[];
  /** Electron’s own; null where it does not lie beside the program. */
  readonly electron: Licence | null;
  /** The file with Chromium’s; null where it does not lie beside the program. */
  readonly chromium: string | null;
}

/** What did not end in order. */
export interface Lost {
  /** The Rebind before this one, and the incident that was open in it; null where it ended in order. */
  readonly run: { readonly since: string; readonly incident: string | null } | null;
  /** The page before this one died, and was loaded anew. */
  readonly page: boolean;
}

/** What was chosen in a menu: a command, or an incident to open. */
export type MenuChoice = { readonly command: CommandId } | { readonly incident: string };

export interface SettingsView {
  /** The name at the keyboard. */
  readonly name: string;
  /** The system's user, under whose name is recorded where nobody set another. */
  readonly systemUser: string;
  readonly theme: Theme;
  /** null: the system's. */
  readonly language: Language | null;
  /** The system's, or the nearest that Rebind speaks. */
  readonly systemLanguage: Language;
  /** Why the defaults hold although something was set; null where all is well. */
  readonly problem: Message | null;
}

/** What is answered. */
export interface WindowAnswers {
  'app.about': About;
  'app.copy': null;
  'app.licences': Licences;
  'app.showLicences': null;
  'app.lost': Lost;
  'window.act': null;
  'menu.offer': null;
  /** null where another page waits now. */
  'menu.chosen': MenuChoice | null;
  'support.show': string;
  /** The path written; null where the dialog was cancelled. */
  'support.save': string | null;
  'settings.get': SettingsView;
  'settings.setName': SettingsView;
  'settings.setLook': SettingsView;
}
