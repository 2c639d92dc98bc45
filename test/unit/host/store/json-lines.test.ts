import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memberLines } from '../../../../electron/host/store/json-lines';

/** Paths of all members that lie in objects only. */
function paths(value: unknown, at = ''): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, inside]) => {
    const path = at === '' ? key : `${at}.${key}`;
    return [path, ...paths(inside, path)];
  });
}

describe('where members of a JSON text stand', () => {
  it('is told by first and last line', () => {
    const text =
      '{\n  "a": 1,\n  "b": {\n    "c": "x",\n    "d": [\n      1, {"e": 2}\n    ]\n  }, "f": null\n}';
    expect(Object.fromEntries(memberLines(text))).toEqual({
      a: [2, 2],
      b: [3, 8],
      'b.c': [4, 4],
      'b.d': [5, 7],
      f: [8, 8],
    });
  });

  it('is not led astray by signs inside of strings', () => {
    const text = '{\n"a": "}, \\" { [ :",\n"b": 2}';
    expect(Object.fromEntries(memberLines(text))).toEqual({ a: [2, 2], b: [3, 3] });
  });

  it('is found for every member of any value, compact or indented', () => {
    const value = fc.object({
      key: fc.stringMatching(/^[a-z]{1,4}$/),
      maxDepth: 4,
      withNullPrototype: false,
    });
    fc.assert(
      fc.property(value, fc.constantFrom(0, 2), (one, indent) => {
        const text = JSON.stringify(one, null, indent);
        const back: unknown = JSON.parse(text);
        expect([...memberLines(text).keys()].sort()).toEqual([...paths(back)].sort());
      }),
    );
  });

  it('is looked for without harm in any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '\\', '\n', 'a') }),
        (text) => {
          memberLines(text);
        },
      ),
    );
  });
});
