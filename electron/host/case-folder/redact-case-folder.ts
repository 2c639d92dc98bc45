import { createHash } from 'node:crypto';
import { readEvidence } from '../../core/evidence/read';
import { Lines } from '../../core/evidence/text/lines';
import type { Keyed } from '../../core/redaction/keyed';
import type { RedactionLevel } from '../../core/redaction/levels';
import { redactCase } from '../../core/redaction/redact-case';
import { messageRedacted } from '../../core/redaction/redact-incident';
import type { Redactor } from '../../core/redaction/redactor';
import { type Result, success } from '../../core/result';
import type { Message } from '../../core/text';
import type { CaseFolder, CaseFolderFile } from './case-folder';
import { caseOfFiles } from './case-of-files';
import { readSiteJson, siteFile } from './site-json';

/** A case folder with pseudonyms in it, as if it had been read so. */
export interface RedactedCaseFolder {
  readonly folder: CaseFolder;
  readonly redactor: Redactor;
  /** Files that are no text and were left out. */
  readonly attachments: number;
}

/**
 * Redacts a case folder that was read; nothing in the folder itself is changed.
 * @param people whoever makes the report
 */
export function redactCaseFolder(
  folder: CaseFolder,
  level: Exclude<RedactionLevel, 'none'>,
  keyed: Keyed,
  people: readonly string[],
): Result<RedactedCaseFolder> {
  const redacted = redactCase(
    level,
    {
      title: folder.name,
      files: folder.files.map(({ id, lines, reading, problem }) => ({
        id,
        text: problem === null ? lines.text : null,
        reading,
      })),
    },
    keyed,
    people,
  );
  const { redactor } = redacted;
  const ids = new Map(folder.files.map(({ id }, at) => [id, redacted.files[at]?.id ?? id]));
  const files = folder.files.map((file, at): CaseFolderFile => {
    const { id, text } = redacted.files[at] ?? { id: file.id, text: null };
    return { ...file, id, file: id, ...readAnew(file, text, redactor) };
  });
  const site = files.find(({ id }) => id === siteFile);
  const json = site === undefined ? null : readSiteJson(site.lines.text);
  if (json !== null && !json.ok) return json;
  return success({
    redactor,
    attachments: folder.files.filter(({ problem }) => problem?.code === 'not-text').length,
    folder: {
      name: redactor.title(folder.name),
      case: caseOfFiles(
        json?.value ?? null,
        files.flatMap(({ id, owner, reading }) => (owner === null ? [] : [{ id, owner, reading }])),
      ),
      files,
      notes: folder.notes.map((note) => noteRedacted(note, ids, redactor)),
    },
  });
}

function readAnew(
  file: CaseFolderFile,
  text: string | null,
  redactor: Redactor,
): Pick<CaseFolderFile, 'sha256' | 'size' | 'reading' | 'lines' | 'encodingReason' | 'problem'> {
  const encodingReason = messageRedacted(file.encodingReason, redactor);
  if (text === null) {
    const { problem, reading } = file;
    const told =
      problem === null ? null : { ...problem, message: messageRedacted(problem.message, redactor) };
    const lines = new Lines('');
    return {
      sha256: redactor.pseudonyms.hash(file.sha256),
      size: file.size,
      reading,
      lines,
      encodingReason,
      problem: told,
    };
  }
  return {
    sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    size: Buffer.byteLength(text, 'utf8'),
    reading: readEvidence(text),
    lines: new Lines(text),
    encodingReason,
    problem: null,
  };
}

/** A note names files by their paths. */
function noteRedacted(note: Message, ids: ReadonlyMap<string, string>, redactor: Redactor): Message {
  if (note.values === undefined) return note;
  const values = Object.entries(note.values).map(([name, value]) => {
    if (typeof value === 'object') return [name, noteRedacted(value, ids, redactor)] as const;
    if (typeof value === 'number') return [name, value] as const;
    return [name, ids.get(value) ?? (name === 'name' ? redactor.file(value) : redactor.text(value))] as const;
  });
  return { ...note, values: Object.fromEntries(values) };
}
