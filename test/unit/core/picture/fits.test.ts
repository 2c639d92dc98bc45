import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../../electron/core/diagnosis/diagnose';
import type { DrawingElement } from '../../../../electron/core/picture/drawing';
import { toSvg } from '../../../../electron/core/picture/svg';
import { topology } from '../../../../electron/core/picture/topology';
import { shorten, widthOf } from '../../../../electron/core/picture/words';
import { aCase, ipconfig, netstat } from '../../../support/case-builder';

const octet = fc.integer({ min: 1, max: 254 });
const address = fc.tuple(octet, octet, octet, octet).map((parts) => parts.join('.'));
const name = fc.oneof(
  fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme' }).map((text) => text.replace(/\s/g, '_') || '_'),
  fc.constantFrom('漢字のネットワーク接続', '<script>alert(1)</script>', '\u202edrow', 'W'.repeat(90)),
);
const sketch = fc.record({
  host: name,
  card: name,
  visible: address,
  private: address,
  other: address,
  dialed: fc.oneof(address, fc.constant('a-host-name-that-goes-on-and-on.north.example.org')),
  listeners: fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 65535 })), { maxLength: 9 }),
  width: fc.integer({ min: 200, max: 1400 }),
  active: fc.constantFrom('A' as const, 'B' as const, undefined),
});

function drawn(one: typeof sketch extends fc.Arbitrary<infer T> ? T : never) {
  const own = [one.visible, one.private, one.other, '0.0.0.0'];
  const diagnosis = diagnose(
    aCase({
      ...(one.active === undefined ? {} : { active: one.active }),
      dialerAddress: one.other,
      dialsA: `${one.dialed}:42027`,
      dialsB: `${one.visible}:43027`,
      B: { host: one.host, visible: one.visible, private: one.private, windows: '2008r2' },
      evidence: {
        B: [
          netstat(...one.listeners.map(([which, port]) => `${own[which]}:${port} LISTENING`)),
          ipconfig(
            one.host,
            `${one.card} ${one.private}`,
            `${one.card}2 ${one.visible}`,
            `Third ${one.other}`,
          ),
        ],
      },
    }),
  );
  return topology(diagnosis.facts, { width: one.width });
}

function lines(parts: readonly (DrawingElement | string)[]): readonly DrawingElement[] {
  return parts.flatMap((part) =>
    typeof part === 'string' ? [] : part.tag === 'text' ? [part] : lines(part.children),
  );
}

const faces: Readonly<Record<string, Parameters<typeof widthOf>[1]>> = {
  'rb-code': { size: 12, mono: true },
  'rb-strong': { size: 12.5, bold: true },
  'rb-plain': { size: 12 },
  'rb-small': { size: 11.5 },
};

/** Left and right end of a line of text, as far as the core can tell. */
function extent(text: DrawingElement): readonly [number, number] {
  const width = text.children.reduce((sum, piece) => {
    if (typeof piece === 'string' || piece.tag !== 'tspan') return sum;
    const face = (piece.attributes.class ?? '').split(' ').map((one) => faces[one]);
    return (
      sum +
      (piece.attributes.dx ?? 0) +
      widthOf(piece.children.join(''), face.find((one) => one !== undefined) ?? { size: 12 })
    );
  }, 0);
  const { x = 0, 'text-anchor': anchor } = text.attributes;
  if (anchor === 'end') return [x - width, x];
  return anchor === 'middle' ? [x - width / 2, x + width / 2] : [x, x + width];
}

describe('a picture of any site', () => {
  it('keeps every text inside itself, whatever the names and the width', () => {
    fc.assert(
      fc.property(sketch, (one) => {
        const drawing = drawn(one);
        for (const text of lines(drawing.children)) {
          const [left, right] = extent(text);
          expect(left).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(drawing.width);
          expect(text.attributes.y).toBeLessThanOrEqual(drawing.height);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('has a place for everything', () => {
    fc.assert(
      fc.property(sketch, (one) => {
        expect(toSvg(drawn(one))).not.toMatch(/NaN|undefined|Infinity/);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a value that is too long', () => {
  it('is shortened and keeps the whole in its title', () => {
    const host = 'PG-WITH-A-NAME-OF-MANY-SIGNS-AND-MORE-THAN-FIT.north.example.org';
    const { facts } = diagnose(aCase({ B: { host } }));
    const svg = toSvg(topology(facts, { width: 560 }));
    expect(svg).toContain(`<title>${host}</title>`);
    expect(svg).toMatch(/>PG-WITH[^<]*…</);
  });

  it('never loses its port', () => {
    const { facts } = diagnose(aCase({ dialsA: `${'a'.repeat(60)}.${'b'.repeat(60)}:42027` }));
    const svg = toSvg(topology(facts, { width: 560 }));
    expect(svg).toMatch(/a…:42027</);
  });

  it('fits the width that it was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 0, max: 300 }), (text, width) => {
        expect(widthOf(shorten(text, width, { size: 12 }), { size: 12 })).toBeLessThanOrEqual(width);
      }),
    );
  });
});
