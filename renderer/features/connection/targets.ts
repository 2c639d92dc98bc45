import type { SideFacts } from '../../../electron/core/diagnosis/types';
import { type Endpoint, formatEndpoint } from '../../../electron/core/net/endpoint';
import { t } from '../../app/text';

/** An endpoint that may have been tried, and what it is here. */
export interface Target {
  readonly endpoint: Endpoint;
  readonly what: string;
}

/** The endpoints of a side that matter: what the dialer calls first, then its two addresses with that port. */
export function targetsOf(facts: SideFacts): readonly Target[] {
  const dialed = facts.dialed?.value ?? null;
  const port = dialed?.port ?? facts.expectedPort;
  const candidates: (Target | null)[] = [
    dialed === null ? null : { endpoint: dialed, what: t('what the dialer calls') },
    facts.visible === null || port === null
      ? null
      : { endpoint: { address: facts.visible.value, port }, what: t('visible address') },
    facts.private === null || port === null
      ? null
      : { endpoint: { address: facts.private.value, port }, what: t('private address') },
  ];
  const seen = new Set<string>();
  return candidates.filter((target): target is Target => {
    if (target === null || seen.has(formatEndpoint(target.endpoint))) return false;
    seen.add(formatEndpoint(target.endpoint));
    return true;
  });
}
