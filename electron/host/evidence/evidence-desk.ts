import { wholeSnapshot } from '../../core/incident/build-snapshot';
import type { IncidentEvent } from '../../core/incident/events';
import { fold } from '../../core/incident/fold';
import { neededReadings, type ReadEvidence } from '../../core/incident/readings';
import type { Snapshot } from '../../core/incident/snapshot';
import { withinLimits } from '../../core/incident/within-limits';
import type { EvidenceText } from '../../core/redaction/redact-incident';
import { type Result, success } from '../../core/result';
import { say } from '../../core/text';
import { readSiteFile } from '../case-folder/site-file';
import { localZone } from '../local-zone';
import { reportText } from '../report/report-text';
import type { DeskAnswers, DeskJobs, DeskVerb, LinesPage } from './desk-jobs';
import { longestLine } from './desk-jobs';
import { pieceShelf } from './piece-shelf';
import { type RedactedJob, redactedDesk } from './redacted-desk';
import { socketsPage } from './sockets-page';

/** Does the jobs of the process that reads evidence. Everything it keeps is a cache. */
export type EvidenceDesk = {
  /** `tell` hears how much is done, from 0 to 1, where that takes its time. */
  readonly [V in DeskVerb]: (
    job: DeskJobs[V],
    tell?: (done: number) => void,
  ) => Promise<Result<DeskAnswers[V]>>;
};

/** @param cacheBytes how many bytes of text may stay in memory, about */
export function evidenceDesk(cacheBytes = 128 * 1024 * 1024): EvidenceDesk {
  const shelf = pieceShelf(cacheBytes);

  const readAll = async (
    folder: string,
    events: readonly IncidentEvent[],
    skip: readonly string[],
  ): Promise<ReadonlyMap<string, ReadEvidence>> => {
    const read = new Map<string, ReadEvidence>();
    for (const [key, item] of neededReadings(fold(events))) {
      if (skip.includes(item.sha256)) read.set(key, tooMuch);
      else read.set(key, (await shelf.piece(folder, item)).read);
    }
    return read;
  };

  const whole = async (job: DeskJobs['snapshot'] | DeskJobs['report']): Promise<Snapshot> =>
    wholeSnapshot(job.id, job.events, await readAll(job.folder, job.events, job.skip), localZone);

  const redacted = redactedDesk();

  const redactedJob = async (job: DeskJobs['proofs']): Promise<RedactedJob> => {
    const read = await readAll(job.folder, job.events, job.skip);
    const evidence = new Map<string, EvidenceText>();
    for (const [key, item] of neededReadings(fold(job.events))) {
      const one = read.get(key);
      if (one === undefined) continue;
      const text = one.reading === null ? null : (await shelf.piece(job.folder, item)).lines.text;
      evidence.set(key, { sha256: item.sha256, read: one, text });
    }
    return { job, truth: wholeSnapshot(job.id, job.events, read, localZone), evidence };
  };

  return {
    async check({ folder, item }, tell) {
      const { failure } = await shelf.piece(folder, item, tell);
      return failure ?? success(null);
    },
    site({ folder }) {
      return readSiteFile(folder);
    },
    async snapshot(job) {
      return success(withinLimits(await whole(job)));
    },
    async lines({ folder, item, first, count }) {
      const { lines, failure } = await shelf.piece(folder, item);
      if (failure !== null) return failure;
      const page: string[] = [];
      for (let line = first; line < first + count && line <= lines.count; line += 1) {
        page.push(shortened(lines.at(line)));
      }
      return success<LinesPage>({ first, total: lines.count, lines: page });
    },
    async sockets(job) {
      const { read, failure } = await shelf.piece(job.folder, job.item);
      return failure ?? socketsPage(read.reading?.parts[job.part], job);
    },
    async report(job) {
      if (job.form.redaction !== 'none') return redacted.report(await redactedJob(job), job.format);
      const snapshot = await whole(job);
      return success(
        await reportText(snapshot, job, async (sha256) => {
          const item = snapshot.incident.evidence.find((one) => one.sha256 === sha256);
          return item === undefined ? null : (await shelf.piece(job.folder, item)).lines;
        }),
      );
    },
    async proofs(job) {
      return redacted.proofs(await redactedJob(job));
    },
    async checkFile(job) {
      return redacted.checkFile(await redactedJob(job), job);
    },
  };
}

function shortened(line: string): string {
  return line.length > longestLine ? `${line.slice(0, longestLine)}…` : line;
}

const tooMuch: ReadEvidence = {
  reading: null,
  encoding: '',
  encodingReason: say('not read'),
  problem: say('Reading it took too long. Cut out the part that matters and bring that.'),
};
