import { useCallback } from 'react';
import type { CaseFacts } from '../../../electron/core/diagnosis/types';
import { topology, topologyList } from '../../../electron/core/picture/topology';
import { tell } from '../../app/text';
import { MeasuredPicture } from './MeasuredPicture';

/** Where the dialer calls, and who listens where. */
export function TopologyPicture({ facts }: { readonly facts: CaseFacts }) {
  const draw = useCallback((width: number) => topology(facts, { width, tell }), [facts]);
  return <MeasuredPicture draw={draw} list={topologyList(facts).map(tell)} />;
}
