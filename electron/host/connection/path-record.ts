import { testLabels, titles, yesNo } from '../../core/evidence/own-tests/labels';
import { type PathRow, pathHeading, pathRow } from '../../core/evidence/own-tests/path-row';
import { visibleLine } from '../../core/report/visible';

export interface PathRecordMeta {
  readonly startedAt: Date;
  /** For each try. */
  readonly limitMilliseconds: number;
  /** Own address that the tries were made from; null where no connection was made. */
  readonly fromAddress: string | null;
  /** Name of this machine; null where it is not known. */
  readonly machine: string | null;
  /** True where the endpoints are those of a practice site on this machine. */
  readonly practice: boolean;
}

/**
 * Writes the record of a path test: a plain text for people, one line an endpoint, of which
 * Rebind reads the facts back.
 */
export function pathRecord(results: readonly PathRow[], meta: PathRecordMeta): string {
  const { startedAt, limitMilliseconds, fromAddress, machine, practice } = meta;
  const lines = [
    titles.path,
    ...(fromAddress === null ? [] : [`${testLabels.from}: ${fromAddress}`]),
    ...(machine === null ? [] : [`${testLabels.machine}: ${visibleLine(machine).slice(0, 300).trim()}`]),
    `${testLabels.practice}: ${practice ? yesNo.yes : yesNo.no}`,
    `${testLabels.startedAt}: ${startedAt.toISOString()}`,
    `${testLabels.limit}: ${limitMilliseconds.toFixed(1)} ms`,
    `${testLabels.tried}: ${results.length}`,
    '',
    pathHeading,
    ...results.map(pathRow),
  ];
  return `${lines.join('\n')}\n`;
}
