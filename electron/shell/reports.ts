import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { app } from 'electron';
import type { ReportMade } from '../core/report/types';
import { type Result, success } from '../core/result';
import { type Message, say } from '../core/text';
import type { ReportText } from '../host/evidence/desk-jobs';
import { writeWhole } from '../host/store/durable';
import { writeFailure } from '../host/store/file-failure';
import type { Machine } from '../host/store/machine';
import type { Argument } from '../ipc/contract';
import type { Handlers } from '../ipc/handle';
import { choosePlace } from './dialogs';
import { printPdf } from './pdf';
import type { OpenWork, Workspace } from './workspace';

type Format = Argument<'report.export'>['format'];

const kinds: Readonly<Record<Format, { readonly name: Message; readonly extension: string }>> = {
  pdf: { name: say('PDF'), extension: 'pdf' },
  html: { name: say('Web page'), extension: 'html' },
  markdown: { name: say('Markdown'), extension: 'md' },
  json: { name: say('JSON'), extension: 'json' },
};

/** Makes the report of an incident as text. */
export type MakeReport = (id: string, format: ReportText) => Promise<Result<string>>;

export function reportMaker(work: Workspace, machine: Machine): MakeReport {
  return async (id, format) => {
    const opened = await work.open(id);
    if (!opened.ok) return opened;
    const { folder, events } = opened.value.file;
    return work.reader.report({ id, folder, events, format, made: madeNow(machine) });
  };
}

export function reportHandlers(work: Workspace, make: MakeReport): Pick<Handlers, 'report.export'> {
  return {
    'report.export': async ({ id, format }) => {
      const opened = await work.open(id);
      if (!opened.ok) return opened;
      const title = say('Save the report');
      const file = await choosePlace(title, fileName(opened.value, format), kinds[format]);
      if (file === null) return success(null);
      // The report is made first: what it is made from does not hold its own export yet.
      const bytes = format === 'pdf' ? await printPdf(id) : await make(id, format);
      if (!bytes.ok) return bytes;
      try {
        await writeWhole(file, bytes.value, randomUUID());
      } catch (error) {
        return writeFailure(error);
      }
      const said = await opened.value.record([
        { type: 'exported', format, file: path.basename(file).slice(-260) },
      ]);
      return said.ok ? success(file) : said;
    },
  };
}

function madeNow(machine: Machine): ReportMade {
  const now = machine.now();
  return {
    at: now.toISOString(),
    offsetMinutes: -now.getTimezoneOffset(),
    by: machine.user,
    version: app.getVersion(),
    runtime: `Electron ${process.versions.electron ?? ''}`,
    platform: `${process.platform} ${process.arch}`,
  };
}

/** The incident's title as a file name, with the day. Only letters and digits: it may lie anywhere. */
function fileName(work: OpenWork, format: Format): string {
  const { title, updatedAt } = work.incident();
  const words = title
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
  return `rebind-${words === '' ? 'report' : words}-${updatedAt.slice(0, 10)}.${kinds[format].extension}`;
}
