import { describe, expect, it } from 'vitest';
import { outcomeKinds } from '../../../electron/core/case/types';
import { format } from '../../../electron/core/text';
import { readSiteJson } from '../../../electron/host/site-json';

const withOutcome = (outcome: string) => readSiteJson(JSON.stringify({ ctitest: { B: { outcome } } }));

describe('what site.json says of ctitest', () => {
  it.each(['opened', 'connected', 'rejected', 'refused', 'timed-out', 'unreachable', 'not-run'])(
    'may be %s',
    (outcome) => {
      const read = withOutcome(outcome);
      expect(read.ok && read.value.outcomes).toMatchObject([
        { kind: outcome, method: 'ctitest', told: null },
      ]);
    },
  );

  it.each(['reset', 'name-not-found', 'no-answer', 'not-cti'])(
    'cannot be %s, which only Rebind tells',
    (outcome) => {
      expect(outcomeKinds).toContain(outcome);
      const read = withOutcome(outcome);
      if (read.ok) throw new Error('was taken');
      expect(format(read.message)).toContain('ctitest.B.outcome');
      expect(format(read.message)).not.toContain('not-cti,');
    },
  );
});
