import type { Case, Owner } from '../../electron/core/case/types';
import { readEvidence } from '../../electron/core/evidence/read';
import type { EvidenceReading } from '../../electron/core/evidence/types';
import { format } from '../../electron/core/text';
import { caseOfFiles } from '../../electron/host/case-folder/case-of-files';
import { readSiteJson, siteFile } from '../../electron/host/case-folder/site-json';

/** Texts of a case folder by their paths, `site.json` among them where there is one. */
export type Texts = ReadonlyMap<string, string>;

/** Many folders hold the same text: it is read once. */
const readings = new Map<string, EvidenceReading>();

/** The case that these texts make as a folder, without a disk. `truth.json` is no part of it. */
export function caseOf(texts: Texts): Case {
  const site = texts.get(siteFile);
  const stated = site === undefined ? null : readSiteJson(site);
  if (stated !== null && !stated.ok) throw new Error(format(stated.message));
  const files = evidenceOf(texts).map(([id, text]) => ({
    id,
    owner: ownerOf(id) as Owner,
    reading: readingOf(text),
  }));
  return caseOfFiles(stated?.value ?? null, files);
}

/** The evidence files, in the order in which a folder lists them. */
export function evidenceOf(texts: Texts): readonly (readonly [id: string, text: string])[] {
  return [...texts].filter(([id]) => ownerOf(id) !== null).sort(([one], [other]) => (one < other ? -1 : 1));
}

/** The folder in which a file lies; null for the files beside the folders. */
export function ownerOf(id: string): Owner | null {
  const [folder, file] = id.split('/');
  return file === undefined ? null : (folder as Owner);
}

function readingOf(text: string): EvidenceReading {
  const known = readings.get(text) ?? readEvidence(text);
  readings.set(text, known);
  return known;
}
