import * as z from 'zod';
import { longestCaption, stepIds, windowStatementSchema } from '../../core/incident/events';
import { type LibraryPage, librarySorts, libraryStates } from '../../core/incident/library';
import type { Snapshot } from '../../core/incident/snapshot';
import { type TimelinePage, timelineKinds } from '../../core/incident/timeline-page';
import { mostPictures } from '../../core/picture/limits';
import type { Failure } from '../../core/result';
import { incidentId, pastedItem, sha256 } from './fields';

/** What may be asked about incidents: the open one, the list of all, the time line, and pictures on the steps. */
export const incidentsVerbs = {
  'incidents.create': z.strictObject({ title: z.string().max(200) }),
  'incidents.open': z.strictObject({ id: incidentId }),
  /** Asks for a folder or a site.json-style case folder or an incident folder with the native dialog and opens it. */
  'incidents.choose': z.undefined(),
  'incidents.close': z.strictObject({ id: incidentId }),
  'incidents.say': z.strictObject({ id: incidentId, statement: windowStatementSchema }),
  /** A page of the incidents there are. `again`: the folders are looked at anew first. */
  'library.page': z.strictObject({
    find: z.string().max(200),
    state: z.enum(libraryStates),
    sort: z.enum(librarySorts),
    offset: z.int().min(0),
    count: z.int().min(1).max(500),
    again: z.boolean(),
  }),
  /** Makes a new incident with the record and the evidence of this one. */
  'library.duplicate': z.strictObject({ id: incidentId }),
  'library.archive': z.strictObject({ id: incidentId, archived: z.boolean() }),
  /** Moves an incident among the deleted ones. Its bytes stay until it is erased. */
  'library.delete': z.strictObject({ id: incidentId }),
  /** Brings a deleted incident back. */
  'library.restore': z.strictObject({ id: incidentId }),
  /** Deletes a deleted incident for good. */
  'library.erase': z.strictObject({ id: incidentId }),
  /** A page of an incident's time line, the newest entry first. */
  'timeline.page': z.strictObject({
    id: incidentId,
    by: z.string().max(200).nullable(),
    kind: z.enum(timelineKinds).nullable(),
    offset: z.int().min(0),
    count: z.int().min(1).max(500),
  }),
  /** Puts photos and screenshots on a step. */
  'pictures.add': z.strictObject({
    id: incidentId,
    step: z.enum(stepIds),
    caption: z.string().max(longestCaption),
    items: z.array(pastedItem).min(1).max(mostPictures),
  }),
  'pictures.choose': z.strictObject({ id: incidentId, step: z.enum(stepIds) }),
  /** Puts an attachment among the evidence on a step too. */
  'pictures.take': z.strictObject({ id: incidentId, step: z.enum(stepIds), sha256 }),
} as const satisfies Record<string, z.ZodType>;

export interface AddedPictures {
  readonly snapshot: Snapshot;
  /** One entry per picture that was brought: `failure` says why it was not taken. */
  readonly received: readonly {
    readonly name: string;
    /** It stood on this step already. */
    readonly duplicate: boolean;
    readonly failure: Failure | null;
  }[];
}

/** What is answered. */
export interface IncidentsAnswers {
  'incidents.create': Snapshot;
  'incidents.open': Snapshot;
  /** null where the dialog was cancelled. */
  'incidents.choose': Snapshot | null;
  'incidents.close': null;
  'incidents.say': Snapshot;
  'library.page': LibraryPage;
  /** The copy's id and title. */
  'library.duplicate': { readonly id: string; readonly title: string };
  'library.archive': null;
  /** Its id among the deleted ones. */
  'library.delete': string;
  /** Its id in the list: another one where its own was taken meanwhile. */
  'library.restore': string;
  'library.erase': null;
  'timeline.page': TimelinePage;
  'pictures.add': AddedPictures;
  /** null where the dialog was cancelled. */
  'pictures.choose': AddedPictures | null;
  'pictures.take': AddedPictures;
}
