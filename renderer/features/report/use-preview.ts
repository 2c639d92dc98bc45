import { useEffect, useState } from 'react';
import type { Failure } from '../../../electron/core/result';
import { answerOf, bridge } from '../../app/bridge';
import { useSnapshot } from '../../stores/hooks';

export interface PreviewState {
  /** The report as it would be saved; null until it came. What was there stays while a newer one is on its way. */
  readonly html: string | null;
  readonly failure: Failure | null;
  readonly working: boolean;
}

/** The report of the open incident, made anew whenever something was said. */
export function usePreview(): PreviewState {
  const { id, revision } = useSnapshot();
  const [state, setState] = useState<PreviewState>({ html: null, failure: null, working: true });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each revision is another report.
  useEffect(() => {
    let wanted = true;
    setState((before) => ({ ...before, working: true }));
    void answerOf(() => bridge().report.preview({ id })).then((answer) => {
      if (!wanted) return;
      setState((before) =>
        answer.ok
          ? { html: answer.value, failure: null, working: false }
          : { ...before, failure: answer, working: false },
      );
    });
    return () => {
      wanted = false;
    };
  }, [id, revision]);
  return state;
}
