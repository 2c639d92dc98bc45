import { describe, expect, it } from 'vitest';
import { clockText } from '../../../../electron/core/report/clock-text';
import { evidenceList } from '../../../../electron/core/report/evidence';
import { partText } from '../../../../electron/core/report/evidence-text';
import { excerptsOf } from '../../../../electron/core/report/excerpts';
import { pageOf } from '../../../../electron/core/report/page';
import type { ReportPart } from '../../../../electron/core/report/types';
import { format } from '../../../../electron/core/text';
import { sampleInput, sampleReport } from './sample';

const page = pageOf(sampleReport());
const part: ReportPart = {
  kind: 'path-test',
  lines: [1, 17],
  owner: null,
  ownerReason: null,
  host: null,
  clock: null,
  summary: '8 endpoints',
  unread: 0,
};

describe('a part of a piece of evidence in a report', () => {
  it('is named as people name it, and by its kind alone where it is nobody’s', () => {
    expect(partText(page, part)).toBe('Lines 1 to 17: path test; 8 endpoints');
    expect(partText(page, { ...part, kind: 'session-test', owner: 'side A' })).toBe(
      'Lines 1 to 17: session test, side A; 8 endpoints',
    );
    expect(partText(page, { ...part, ownerReason: 'two hosts' })).toBe(
      'Lines 1 to 17: path test (two hosts); 8 endpoints',
    );
  });

  it('has no owner in the model where it is nobody’s', () => {
    const input = sampleInput();
    const [source] = input.evidence;
    if (source === undefined) throw new Error('The sample has evidence');
    const parts = source.parts.map((one) => ({ ...one, owner: null }));
    const none = excerptsOf([], { deciding: [], other: [] });
    const [piece] = evidenceList({ ...input, evidence: [{ ...source, parts }] }, none, (one) => format(one));
    expect(piece?.parts.map(({ owner }) => owner)).toEqual([null]);
  });
});

describe('the clock of a capture', () => {
  it('is a moment like every other where Rebind wrote it, and as printed where a host did', () => {
    expect(clockText(page, '2026-11-29T09:10:08.303Z')).toBe('2026-11-29 09:10:08 UTC');
    expect(clockText(page, 'Sun 11/29/2026 9:17a')).toBe('Sun 11/29/2026 9:17a');
    expect(clockText(page, '2026-11-29T09:10:08')).toBe('2026-11-29T09:10:08');
  });
});
