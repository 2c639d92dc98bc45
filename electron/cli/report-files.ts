import { randomBytes } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import type { Language } from '../core/languages';
import { usualPaper } from '../core/report/paper';
import type { Report, ReportForm, ReportMade } from '../core/report/types';
import { type Result, success } from '../core/result';
import type { ReportFormat } from '../host/evidence/desk-jobs';
import { leakFailure } from '../host/report/leak-failure';
import { checkedBytes, type ProvenReport } from '../host/report/proven-report';
import { renderReport } from '../host/report/report-text';
import { makeFolder, writeWhole } from '../host/store/durable';
import { writeFailure } from '../host/store/file-failure';
import { thisMachine } from '../host/store/machine';
import { version } from './help';

/** Who makes a report now, and with what. */
export function madeNow(): ReportMade {
  const machine = thisMachine();
  const now = machine.now();
  return {
    at: now.toISOString(),
    offsetMinutes: -now.getTimezoneOffset(),
    by: machine.user,
    version,
    runtime: `Node ${process.versions.node}`,
    platform: `${os.platform()} ${os.arch()}`,
  };
}

/** The whole report in a language, on the paper that is usual where this machine is. */
export function usualForm(language: Language): ReportForm {
  const { locale } = Intl.DateTimeFormat().resolvedOptions();
  return { paper: usualPaper(locale), parts: 'whole', redaction: 'none', language };
}

const files: readonly (readonly [string, ReportFormat])[] = [
  ['rebind-report.html', 'html'],
  ['rebind-report.docx', 'docx'],
  ['rebind-report.md', 'markdown'],
  ['rebind-report.txt', 'text'],
  ['rebind-report.json', 'json'],
];

/**
 * Writes a report in every format that needs no window. A report that is there already is
 * replaced as a whole or not at all.
 * @param proven of a redacted report: nothing is written where one of its files still holds something of the site
 * @returns the paths written
 */
export async function writeReport(
  folder: string,
  report: Report,
  proven: Pick<ProvenReport, 'needles' | 'places'> | null = null,
): Promise<Result<readonly string[]>> {
  const target = path.resolve(folder);
  const made: (readonly [string, string | Uint8Array])[] = [];
  for (const [name, format] of files) {
    const bytes = await renderReport(report, format);
    const checked = proven === null ? null : checkedBytes({ name, format, bytes }, proven.needles);
    if (checked !== null && !checked.ok) return checked;
    made.push([name, bytes]);
  }
  if (proven !== null && proven.places.length > 0) return leakFailure(proven.places);
  try {
    await makeFolder(target);
    const written: string[] = [];
    for (const [name, bytes] of made) {
      const file = path.join(target, name);
      await writeWhole(file, bytes, randomBytes(6).toString('hex'));
      written.push(file);
    }
    return success(written);
  } catch (error) {
    return writeFailure(error);
  }
}
