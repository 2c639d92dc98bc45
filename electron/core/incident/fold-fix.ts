import type { Statement } from './events';
import type { Fix } from './incident';

type Said = Extract<Statement, { type: 'fix-begun' | 'fix-approved' | 'fix-step-ticked' }>;

/** The fix after one more statement. Beginning another plan starts with no tick and no approval. */
export function foldFix(fix: Fix | null, say: Said, at: string, by: string): Fix | null {
  if (say.type === 'fix-begun') {
    const { plan, side, windows } = say;
    const otherSide = say.otherSide === undefined ? {} : { otherSide: { ...say.otherSide, at, by } };
    return { plan, side, windows, begunAt: at, ...otherSide, approval: null, ticks: {} };
  }
  if (fix === null) return null;
  if (say.type === 'fix-approved') {
    return { ...fix, approval: { approver: say.approver, note: say.note, at, by } };
  }
  if (say.done) return { ...fix, ticks: { ...fix.ticks, [say.step]: { at, by } } };
  const { [say.step]: _, ...others } = fix.ticks;
  return { ...fix, ticks: others };
}
