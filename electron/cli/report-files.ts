import { createHash, randomBytes } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { renderHtml } from '../core/report/html';
import { renderJson } from '../core/report/json';
import { renderMarkdown } from '../core/report/markdown';
import type { Report, ReportMade } from '../core/report/types';
import { type Result, success } from '../core/result';
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

/**
 * Writes a report in every format that needs no window. A report that is there already is
 * replaced as a whole or not at all.
 * @returns the paths written
 */
export async function writeReport(folder: string, report: Report): Promise<Result<readonly string[]>> {
  const texts: readonly (readonly [string, string])[] = [
    ['rebind-report.html', renderHtml(report, { sha256Base64 })],
    ['rebind-report.md', renderMarkdown(report)],
    ['rebind-report.json', renderJson(report)],
  ];
  const target = path.resolve(folder);
  try {
    await makeFolder(target);
    const written: string[] = [];
    for (const [name, text] of texts) {
      const file = path.join(target, name);
      await writeWhole(file, text, randomBytes(6).toString('hex'));
      written.push(file);
    }
    return success(written);
  } catch (error) {
    return writeFailure(error);
  }
}

function sha256Base64(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64');
}
