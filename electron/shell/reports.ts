import path from 'node:path';
import { app } from 'electron';
import type { LeakCheck, ReportProofs } from '../core/redaction/proofs';
import { leakSentence, redactionNotes, verdictSentence } from '../core/report/redaction-proofs';
import type { ReportForm, ReportMade } from '../core/report/types';
import { type Failure, failure, type Result, success } from '../core/result';
import { listed, type Message, say } from '../core/text';
import type { Proofs, ReportFormat } from '../host/evidence/desk-jobs';
import { saveReport } from '../host/report/save-report';
import type { Machine } from '../host/store/machine';
import type { Argument } from '../ipc/contract';
import type { Handlers } from '../ipc/handle';
import { choosePlace } from './dialogs';
import { printPdf } from './pdf';
import type { OpenWork, Workspace } from './workspace';

type Format = Argument<'report.export'>['format'];

const kinds: Readonly<Record<Format, { readonly name: Message; readonly extension: string }>> = {
  pdf: { name: say('PDF'), extension: 'pdf' },
  docx: { name: say('Word document'), extension: 'docx' },
  html: { name: say('Web page'), extension: 'html' },
  markdown: { name: say('Markdown'), extension: 'md' },
  text: { name: say('Plain text'), extension: 'txt' },
  json: { name: say('JSON'), extension: 'json' },
};

/** Makes the report of an incident in one format: bytes for `docx`, text for the others. */
export type MakeReport = (
  id: string,
  format: ReportFormat,
  form: ReportForm,
) => Promise<Result<string | Uint8Array>>;

/** Makes reports of the incidents of this window. */
export function reportMaker(work: Workspace, machine: Machine): MakeReport {
  return async (id, format, form) => {
    const opened = await work.open(id);
    if (!opened.ok) return opened;
    const { folder, events } = opened.value.file;
    return work.reader.report({ id, folder, events, format, form, made: madeNow(machine) });
  };
}

/** Saves reports where the technician chooses, and shows what is proven of a redacted one. */
export function reportHandlers(
  work: Workspace,
  make: MakeReport,
  machine: Machine,
): Pick<Handlers, 'report.export' | 'report.summary' | 'report.proofs'> {
  return {
    'report.export': async ({ id, format, form }) => {
      const opened = await work.open(id);
      if (!opened.ok) return opened;
      const title = say('Save the report');
      const file = await choosePlace(title, fileName(opened.value, format, form), kinds[format]);
      if (file === null) return success(null);
      // The report is made first: what it is made from does not hold its own export yet.
      const bytes = format === 'pdf' ? await printPdf(id, form) : await make(id, format, form);
      if (!bytes.ok) return bytes;
      let redactionKey: string | undefined;
      if (form.redaction !== 'none') {
        const { folder, events } = opened.value.file;
        const made = madeNow(machine);
        const name = path.basename(file);
        const data = typeof bytes.value === 'string' ? Buffer.from(bytes.value, 'utf8') : bytes.value;
        const checked = await work.reader.checkFile({
          id,
          folder,
          events,
          form,
          made,
          name,
          format,
          bytes: data,
        });
        if (!checked.ok) return checked;
        if (checked.value.check.answer !== 'clean') return notChecked(checked.value.check);
        redactionKey = checked.value.key;
      }
      const words = {
        format,
        parts: partsOf(format, form),
        ...(redactionKey === undefined ? {} : { redaction: form.redaction, redactionKey }),
      };
      return saveReport(file, bytes.value, words, opened.value.record);
    },
    'report.summary': async ({ id, form }) => {
      const summary = await make(id, 'text', form);
      return summary.ok ? success(String(summary.value)) : summary;
    },
    'report.proofs': async ({ id, form }) => {
      const opened = await work.open(id);
      if (!opened.ok) return opened;
      const { folder, events } = opened.value.file;
      const proofs = await work.reader.proofs({ id, folder, events, form, made: madeNow(machine) });
      return proofs.ok ? success(proofsShown(proofs.value)) : proofs;
    },
  };
}

/** A file of which a part could not be read is not handed out as checked. */
function notChecked({ unread }: LeakCheck): Failure {
  return failure(
    'not-checked',
    say(
      'The report was not saved: whether something of the site stands in it could not be checked in {parts}.',
      { parts: listed(unread) ?? say('the text') },
    ),
    say('Save it in another form, as HTML or Markdown, which can be read whole.'),
  );
}

function proofsShown({ redaction, places }: Proofs): ReportProofs {
  return {
    leak: { answer: redaction.leakCheck.answer, sentence: leakSentence(redaction) },
    verdict: { answer: redaction.sameVerdict.answer, sentence: verdictSentence(redaction) },
    notes: redactionNotes(redaction),
    places,
  };
}

/** What is for programs and for a support case is never cut to the customer's page. */
function partsOf(format: Format, { parts }: ReportForm): ReportForm['parts'] {
  return format === 'json' || format === 'text' ? 'whole' : parts;
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

/** The incident's title as a file name, with the day; a redacted report does not tell the title there either. Only letters and digits: it may lie anywhere. */
function fileName(work: OpenWork, format: Format, { redaction }: ReportForm): string {
  const incident = work.incident();
  const { updatedAt } = incident;
  const title = redaction === 'none' ? incident.title : 'redacted report';
  const words = title
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
  return `rebind-${words === '' ? 'report' : words}-${updatedAt.slice(0, 10)}.${kinds[format].extension}`;
}
