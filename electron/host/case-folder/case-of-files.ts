import { emptySite } from '../../core/case/site';
import type { Case, CaseEvidence, Owner } from '../../core/case/types';
import { isDialersOwn } from '../../core/diagnosis/causes/rejection';
import { dialedEndpoints } from '../../core/diagnosis/facts/dialed';
import type { EvidenceReading } from '../../core/evidence/types';
import { broughtOutcomes } from '../../core/incident/brought-tests';
import type { SiteJson } from './site-json';

/** A file of a case folder and what was read in it; null where it could not be read. */
export interface FileRead {
  /** Path from the case folder, with forward slashes. */
  readonly id: string;
  readonly owner: Owner;
  readonly reading: EvidenceReading | null;
}

/** Stands for a file that could not be read: it is no nothing, and has no lines to cite. */
const unreadPart: CaseEvidence['part'] = {
  kind: 'unknown',
  data: null,
  lines: [0, 0],
  host: null,
  clock: null,
  unread: [],
};

/**
 * The case that `site.json` and the files of a folder make, wherever they were read from.
 * @param site null where there is no `site.json`: what it could say is not known
 */
export function caseOfFiles(
  site: Pick<SiteJson, 'site' | 'outcomes'> | null,
  files: readonly FileRead[],
): Case {
  const evidence = files.flatMap(({ id, owner, reading }): readonly CaseEvidence[] =>
    (reading?.parts ?? [unreadPart]).map((part) => ({ id, owner, part, sequence: null })),
  );
  const told = site?.site ?? emptySite;
  const { endpoints } = dialedEndpoints(told, evidence);
  const outcomes = (site?.outcomes ?? []).map((one) =>
    // The dialer itself asks where it dials, whatever was typed.
    isDialersOwn(one) ? { ...one, target: endpoints[one.side]?.value ?? null } : one,
  );
  return {
    site: told,
    outcomes: [...outcomes, ...broughtOutcomes(told, evidence, false, new Set())],
    symptom: null,
    evidence,
  };
}
