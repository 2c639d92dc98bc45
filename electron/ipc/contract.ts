import type * as z from 'zod';
import type { Result } from '../core/result';
import { type ConnectionAnswers, connectionVerbs } from './contract/connection';
import { type EvidenceAnswers, evidenceVerbs } from './contract/evidence';
import { type IncidentsAnswers, incidentsVerbs } from './contract/incidents';
import { type PackagesAnswers, packagesVerbs } from './contract/packages';
import { type PracticeAnswers, practiceVerbs } from './contract/practice';
import { type ReportsAnswers, reportsVerbs } from './contract/reports';
import { type SitesAnswers, sitesVerbs } from './contract/sites';
import { type WindowAnswers, windowVerbs } from './contract/window';

/**
 * Everything that the window may ask of the main process: one verb, one schema
 * for its argument, one type for its answer. Handlers, the preload client and
 * the test mock are all derived from this table, so they cannot drift apart.
 * The verbs of each room stand in `contract/`.
 */
export const verbs = {
  ...windowVerbs,
  ...incidentsVerbs,
  ...packagesVerbs,
  ...evidenceVerbs,
  ...connectionVerbs,
  ...practiceVerbs,
  ...sitesVerbs,
  ...reportsVerbs,
} as const satisfies Record<string, z.ZodType>;

/** The name of a verb: its group, a dot, and what it does. */
export type Verb = keyof typeof verbs;
/** What a verb takes. */
export type Argument<V extends Verb> = z.infer<(typeof verbs)[V]>;

/** What each verb gives where it succeeds. */
export interface Answers
  extends WindowAnswers,
    IncidentsAnswers,
    PackagesAnswers,
    EvidenceAnswers,
    ConnectionAnswers,
    PracticeAnswers,
    SitesAnswers,
    ReportsAnswers {}

/** What a verb answers: a value, or why not. */
export type Answer<V extends Verb> = Promise<Result<Answers[V]>>;

/** What the preload puts at `window.rebind`: one function a verb, grouped by the part before the dot. */
export type RebindApi = {
  readonly [Group in Verb as Group extends `${infer G}.${string}` ? G : never]: {
    readonly [V in Verb as V extends `${Group extends `${infer G}.${string}` ? G : never}.${infer Name}`
      ? Name
      : never]: (argument: Argument<V>) => Answer<V>;
  };
} & {
  /** Reads the path of a dropped file in the preload; the page never names a path itself. */
  readonly files: {
    add(
      argument: Omit<Argument<'evidence.add'>, 'paths' | 'items'>,
      files: readonly File[],
    ): Answer<'evidence.add'>;
    /** Opens a package. */
    open(file: File): Answer<'package.take'>;
  };
};

// What the window takes of the rooms.
export type { PracticeState } from '../core/practice/state';
export type { ConnectionProgress } from './contract/connection';
export type { AddedEvidence, IntakeProgress, SocketPage } from './contract/evidence';
export { largestEvidence } from './contract/evidence';
export type { SavedFile } from './contract/fields';
export type { AddedPictures } from './contract/incidents';
export type { OpeningProgress, OpeningTold, TakenPackage } from './contract/packages';
export type { ExplainedPractice, PracticeOffer } from './contract/practice';
export type { KnownSiteEntry, KnownSitesList, OfferedKnownSite } from './contract/sites';
export type { About, Licence, Licences, Lost, MenuChoice, SettingsView, WindowAct } from './contract/window';
