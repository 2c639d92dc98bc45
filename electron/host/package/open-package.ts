import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { IncidentEvent, Statement } from '../../core/incident/events';
import { fold } from '../../core/incident/fold';
import { isSubstantive, lineageOf, nearestRecord, originOf } from '../../core/incident/lineage';
import { failure, type Result, success } from '../../core/result';
import { type Message, say } from '../../core/text';
import { deletedName } from '../store/library/places';
import type { Machine } from '../store/machine';
import type { OpenIncident } from '../store/open-incident';
import { type PackageWatch, unwatchedPackage } from './package-watch';
import { unpackPieces } from './piece-files';
import { placeIncident } from './place-incident';
import { type OpenPackage, openPackageFile } from './read-package';
import { type HeldRecord, recordsBeginningWith } from './same-incident';

/** What came of opening a package. */
export interface OpenedPackage {
  /** The incident's id in this store. */
  readonly id: string;
  /**
   * `new`: it was not here. `went-on`: it was here, and went on. `here`: it was here, with all that the
   * package holds. `second`: both went on, or the one here is damaged; it stands beside that one.
   */
  readonly outcome: 'new' | 'went-on' | 'here' | 'second';
  /** The same in words. */
  readonly told: Message;
}

/** The store that a package is opened into. */
export interface Opener {
  readonly folder: string;
  readonly machine: Machine;
  /**
   * Works on an incident of the store, with the right to write it and after all that was asked of it
   * before; a failure where it is open in another Rebind.
   */
  within<T>(id: string, work: (incident: OpenIncident) => Promise<Result<T>>): Promise<Result<T>>;
}

/**
 * Opens a package into a store: verifies all of it before anything is written, then makes it an
 * incident of the store, goes on with the one that is here, or says that nothing is to do.
 * @param watch is told how far it is, and may stop it: then the store stays as it was
 */
export async function openPackage(
  file: string,
  opener: Opener,
  watch: PackageWatch = unwatchedPackage,
): Promise<Result<OpenedPackage>> {
  const opened = await openPackageFile(file, watch);
  if (!opened.ok) return opened;
  try {
    const held = await recordsBeginningWith(opener.folder, opened.value.manifest.begins);
    if (!held.ok) return held;
    return await take(opened.value, held.value, opener);
  } finally {
    await opened.value.close();
  }
}

async function take(
  opened: OpenPackage,
  held: readonly HeldRecord[],
  opener: Opener,
): Promise<Result<OpenedPackage>> {
  const { events, manifest } = opened;
  const values = { title: fold(events).title, by: manifest.madeBy };
  const nearest =
    held[
      nearestRecord(
        held.map((one) => one.events),
        events,
      )
    ] ?? held.find(({ events }) => events.length === 0);
  if (nearest === undefined) {
    const placed = await placeIncident(opened, opener.folder, opener.machine, outOfArchive(events));
    if (!placed.ok) return placed;
    if (await isAmongDeleted(opened, opener.folder)) {
      const again = say(
        '{title} is on this laptop again, as {by} saved it. The one that was deleted here stays under “Deleted”.',
        values,
      );
      return success({ id: placed.value, outcome: 'new', told: again });
    }
    const told =
      manifest.evidence.length === 1
        ? say('{title} is on this laptop now, as {by} saved it, with one piece of evidence.', values)
        : say('{title} is on this laptop now, as {by} saved it, with {count} pieces of evidence.', {
            ...values,
            count: manifest.evidence.length,
          });
    return success({ id: placed.value, outcome: 'new', told });
  }
  const { is } = lineageOf(nearest.events, events);
  if (is === 'ours') {
    const told = say(
      '{title} is here already, with all that the package holds. Nothing was changed.',
      values,
    );
    return success({ id: nearest.id, outcome: 'here', told });
  }
  if (!nearest.whole) return second(opened, nearest.id, 'other-damaged', opener);
  return is === 'theirs'
    ? wentOn(opened, nearest.id, opener)
    : second(opened, nearest.id, 'both-went-on', opener);
}

/** Whoever opens a package goes on with it: where it was saved out of an archive, it stands in the list here. */
function outOfArchive(events: readonly IncidentEvent[]): readonly Statement[] {
  return fold(events).archived ? [{ type: 'unarchived' }] : [];
}

/** Was this very incident deleted in this store? What cannot be looked at counts as no. */
async function isAmongDeleted({ events, manifest }: OpenPackage, store: string): Promise<boolean> {
  const deleted = await recordsBeginningWith(path.join(store, deletedName), manifest.begins);
  return deleted.ok && deleted.value.some((one) => originOf(one.events) === originOf(events));
}

/** Goes on with the incident that is here: its evidence first, so that no event ever names what is not there. */
async function wentOn(opened: OpenPackage, id: string, opener: Opener): Promise<Result<OpenedPackage>> {
  return opener.within(id, async (incident) => {
    // Looked at once more: it may have gone on since, and now it cannot.
    const lineage = lineageOf(incident.events, opened.events);
    if (lineage.is !== 'theirs') return changedMeanwhile;
    const failed = await unpackPieces(opened, incident.folder);
    if (failed !== null) return failed;
    const links = incident.events
      .slice(lineage.keep)
      .flatMap(({ say: statement }): Statement[] => (statement.type === 'linked' ? [statement] : []));
    const gaveWay = incident.events.length > lineage.keep;
    const notSaved = await incident.goOn(opened.events, lineage.keep, [
      ...links,
      ...outOfArchive(opened.events),
    ]);
    if (notSaved !== null) return notSaved;
    // The list's line is told apart by the record's length, which may by chance be the old one.
    if (gaveWay) await rm(path.join(incident.folder, 'summary.json'), { force: true }).catch(() => undefined);
    const count = lineage.more.filter(isSubstantive).length;
    const values = { title: fold(opened.events).title, by: opened.manifest.madeBy, count };
    const told =
      count === 0
        ? say('{title} was here already. {by} only looked at it since.', values)
        : count === 1
          ? say('{title} was here already and goes on: one entry by {by} was added.', values)
          : say('{title} was here already and goes on: {count} entries from {by} were added.', values);
    return success({ id, outcome: 'went-on', told });
  });
}

async function second(
  opened: OpenPackage,
  other: string,
  why: 'both-went-on' | 'other-damaged',
  opener: Opener,
): Promise<Result<OpenedPackage>> {
  const link: Statement = { type: 'linked', incident: other, why };
  const placed = await placeIncident(opened, opener.folder, opener.machine, [
    link,
    ...outOfArchive(opened.events),
  ]);
  if (!placed.ok) return placed;
  const values = { title: fold(opened.events).title, by: opened.manifest.madeBy };
  const told =
    why === 'both-went-on'
      ? say(
          'You and {by} both went on with {title}. Theirs stands beside yours as a second incident: nothing was mixed, nothing is lost.',
          values,
        )
      : say(
          'The record of {title} on this laptop is damaged, so nothing was added to it. What {by} saved stands beside it as a second incident.',
          values,
        );
  return success({ id: placed.value, outcome: 'second', told });
}

const changedMeanwhile = failure(
  'changed-meanwhile',
  say('The incident on this laptop went on while the package was opened. Nothing was changed.'),
  say('Open the package once more.'),
);
