import type { Diagnosis, Status } from '../diagnosis/types';
import type { Side } from '../net/ports';

/** What a diagnosis answers for a cause on a side. */
export function statusOf(diagnosis: Diagnosis, cause: string | null, side: Side): Status {
  return diagnosis.findings.find((one) => one.cause === cause && one.side === side)?.status ?? 'unknown';
}
