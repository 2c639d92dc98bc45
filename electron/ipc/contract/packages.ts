import * as z from 'zod';
import type { Snapshot } from '../../core/incident/snapshot';
import type { Message } from '../../core/text';
import { incidentId, pastedItem, type SavedFile } from './fields';

/** What may be asked about handing an incident over, and taking one that was handed over. */
export const packagesVerbs = {
  /** Saves an incident as one file, to be handed over, where the technician chooses. */
  'package.save': z.strictObject({ id: incidentId }),
  /** Lets the technician choose a package, and opens it. A folder, where the system lets one be chosen, is opened too. */
  'package.choose': z.undefined(),
  /** Opens a package that was dropped or pasted: by its path, or by its bytes where it lies nowhere. */
  'package.take': z.strictObject({
    items: z.array(pastedItem).max(1),
    /** Filled in by the preload from the file itself, never by the page. */
    paths: z.array(z.string().max(4_096)).max(1),
  }),
  /** Waits for a package that is double-clicked or named at a start, and opens it. */
  'package.arrived': z.undefined(),
  /** Waits until more is to be told of the package that is being opened than was told under this number. */
  'package.opening': z.strictObject({ seen: z.int().min(0) }),
  /** Stops opening the package that is being opened: nothing of it is taken. */
  'package.stop': z.undefined(),
} as const satisfies Record<string, z.ZodType>;

/** What came of opening a package. */
export interface TakenPackage {
  readonly snapshot: Snapshot;
  /** `new`: it was not here. `went-on`: the one here did. `here`: nothing was to do. `second`: beside the one here. */
  readonly outcome: 'new' | 'went-on' | 'here' | 'second';
  /** The same in words; null where a folder was chosen, of which the incident shows all. */
  readonly told: Message | null;
}

/** How far the opening of a package has come. */
export interface OpeningProgress {
  /** The file's name, without its folder. */
  readonly name: string;
  /** It is read and verified first, then written. */
  readonly stage: 'checking' | 'writing';
  /** How many pieces of evidence it holds; 0 while that is not known yet. */
  readonly pieces: number;
  /** The one at hand, from 1. */
  readonly piece: number;
  /** How much of this stage is done, from 0 to 1. */
  readonly part: number;
}

/** What is told of the opening at one time; `opening` null: none goes on. */
export interface OpeningTold {
  readonly number: number;
  readonly opening: OpeningProgress | null;
}

/** What is answered. */
export interface PackagesAnswers {
  /** null where the dialog was cancelled. */
  'package.save': SavedFile | null;
  /** null where the dialog was cancelled. */
  'package.choose': TakenPackage | null;
  'package.take': TakenPackage;
  /** null where another page waits now. */
  'package.arrived': TakenPackage | null;
  /** null where another page waits now. */
  'package.opening': OpeningTold | null;
  'package.stop': null;
}
