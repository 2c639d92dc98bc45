import { describe, expect, it } from 'vitest';
import type { Owner } from '../../../../electron/core/case/types';
import type { EvidenceView, PartView } from '../../../../electron/core/incident/snapshot';
import { say } from '../../../../electron/core/text';
import { placedParts, shownPart } from '../../../../renderer/features/evidence/placing';

function part(index: number, lines: readonly [number, number], owner: Owner | null): PartView {
  return {
    index,
    kind: 'netstat',
    lines,
    host: null,
    clock: null,
    owner,
    ownerReason: null,
    summary: say('2 sockets, 1 listener'),
    unreadCount: 0,
    unread: [],
  };
}

function piece(sha256: string, parts: readonly PartView[], owner: Owner | null = null): EvidenceView {
  return {
    item: {
      sha256,
      name: `${sha256}.txt`,
      size: 1,
      how: 'drop',
      phase: 'before',
      at: '2026-11-22T13:00:00Z',
      by: 'jane',
      owner,
      partOwners: {},
      encoding: null,
    },
    lineCount: 100,
    encoding: 'utf-8',
    encodingReason: say('The text is valid UTF-8.'),
    problem: parts.length === 0 ? say('It is no text.') : null,
    attachment: parts.length === 0,
    parts,
  };
}

const both = piece('both', [part(0, [1, 20], 'A'), part(1, [21, 60], 'B')]);
const later = piece('later', [part(0, [1, 9], 'B')]);
const picture = piece('picture', [], 'A');
const nothingAsked = { evidence: null, part: null, cited: null };

describe('the drawer', () => {
  it('lists the newest piece first, its parts in their order', () => {
    expect(
      placedParts([both, later]).map(({ view, part: { index } }) => `${view.item.sha256}/${index}`),
    ).toEqual(['later/0', 'both/0', 'both/1']);
  });

  it('shows the newest part of a side when it is opened on that side', () => {
    expect(shownPart([both, later], nothingAsked, 'B')?.view.item.sha256).toBe('later');
    expect(shownPart([both, later], nothingAsked, 'A')?.part?.index).toBe(0);
  });

  it('shows the part that holds a cited line, under the side it belongs to', () => {
    const cited = { evidence: 'both', first: 30, last: 31 };
    const shown = shownPart([both, later], { evidence: 'both', part: null, cited }, 'A');
    expect(shown?.part?.index).toBe(1);
    expect(shown?.owner).toBe('B');
  });

  it('shows a piece that could not be read, without a part', () => {
    expect(shownPart([picture], nothingAsked, 'A')).toEqual({ view: picture, part: null, owner: 'A' });
  });

  it('shows nothing where a piece was put aside meanwhile', () => {
    expect(shownPart([later], { evidence: 'both', part: null, cited: null }, 'B')).toBeNull();
  });
});
