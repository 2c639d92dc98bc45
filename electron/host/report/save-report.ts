import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Statement } from '../../core/incident/events';
import { type Result, success } from '../../core/result';
import { type Message, say } from '../../core/text';
import { writeWhole } from '../store/durable';
import { writeFailure } from '../store/file-failure';

/** What an incident keeps of a report that was saved of it, beside the name of its file. */
export type ExportedWords = Omit<Extract<Statement, { type: 'exported' }>, 'type' | 'file'>;

/** A report that was written. */
export interface SavedReport {
  /** Where it lies. */
  readonly place: string;
  /** What has to be known of it; null where all is as always. */
  readonly told: Message | null;
}

/**
 * Writes a finished report, then lets the incident tell that it was saved. Where the incident takes nothing
 * more, as on a full disk, the report lies where it was written all the same: both are told, and it is no
 * failure.
 *
 * @param record saves what is said in the incident
 * @returns a failure only where no file was written
 */
export async function saveReport(
  place: string,
  bytes: string | Uint8Array,
  words: ExportedWords,
  record: (statements: readonly Statement[]) => Promise<Result<unknown>>,
): Promise<Result<SavedReport>> {
  try {
    await writeWhole(place, bytes, randomUUID());
  } catch (error) {
    return writeFailure(error);
  }
  const file = path.basename(place).slice(-260);
  const recorded = await record([{ type: 'exported', file, ...words }]);
  return success({ place, told: recorded.ok ? null : notRecorded });
}

const notRecorded = say(
  'The report is saved and whole. The folder of the incident takes nothing more, so the incident itself does not tell that it was saved.',
);
