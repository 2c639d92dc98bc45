import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureShape } from '../../../../electron/host/evidence/picture-shape';
import { pngOf } from '../../../support/picture-bytes';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from([...part]))),
  );

const zeros = (count: number): number[] => Array.from({ length: count }, () => 0);

/** A segment of a JPEG: marker, length, content. */
const segment = (marker: number, content: readonly number[]): number[] => [
  0xff,
  marker,
  (content.length + 2) >> 8,
  (content.length + 2) & 0xff,
  ...content,
];
const frame = (marker: number, width: number, height: number) =>
  segment(marker, [8, height >> 8, height & 0xff, width >> 8, width & 0xff, 3, ...zeros(9)]);
const jpeg = (...segments: readonly number[][]) => bytes([0xff, 0xd8], ...segments, [0xff, 0xda, 0, 2]);

const pictures: Readonly<Record<string, [Uint8Array, object]>> = {
  'a PNG': [pngOf(30, 20, [1, 2, 3]), { type: 'png', width: 30, height: 20 }],
  'a JPEG with Exif and tables before its frame': [
    jpeg(
      segment(0xe1, [...Buffer.from('Exif\0\0'), ...zeros(30)]),
      segment(0xc4, zeros(20)),
      frame(0xc0, 4000, 3000),
    ),
    { type: 'jpeg', width: 4000, height: 3000 },
  ],
  'a progressive JPEG': [jpeg(frame(0xc2, 17, 19)), { type: 'jpeg', width: 17, height: 19 }],
  'a JPEG whose Exif holds a thumbnail': [
    jpeg(segment(0xe1, [...jpeg(frame(0xc0, 160, 120))]), frame(0xc0, 800, 600)),
    { type: 'jpeg', width: 800, height: 600 },
  ],
  'a JPEG with fill bytes': [jpeg([0xff, ...frame(0xc0, 5, 6)]), { type: 'jpeg', width: 5, height: 6 }],
  'a GIF': [bytes('GIF89a', [0x40, 1, 0xf0, 0, 0, 0, 0]), { type: 'gif', width: 320, height: 240 }],
  'a lossy WebP': [
    bytes('RIFF', zeros(4), 'WEBPVP8 ', zeros(4), zeros(3), [0x9d, 1, 0x2a, 0x20, 0x03, 0x58, 0x02]),
    { type: 'webp', width: 800, height: 600 },
  ],
  'a lossless WebP': [
    // 14 bits of width less one, then 14 of height less one.
    bytes('RIFF', zeros(4), 'WEBPVP8L', zeros(4), [0x2f, 0x1f, 0xc3, 0x95, 0x00], zeros(6)),
    { type: 'webp', width: 800, height: 600 },
  ],
  'an extended WebP': [
    bytes('RIFF', zeros(4), 'WEBPVP8X', zeros(8), [0x1f, 0x03, 0, 0x57, 0x02, 0]),
    { type: 'webp', width: 800, height: 600 },
  ],
  'a BMP of Windows, from the top down': [
    bytes('BM', zeros(12), [40, 0, 0, 0, 10, 0, 0, 0, 0xfb, 0xff, 0xff, 0xff]),
    { type: 'bmp', width: 10, height: 5 },
  ],
  'a BMP of OS/2': [
    bytes('BM', zeros(12), [12, 0, 0, 0, 7, 0, 9, 0], zeros(4)),
    { type: 'bmp', width: 7, height: 9 },
  ],
};

describe('what picture bytes are', () => {
  it.each(Object.entries(pictures))('knows %s and its size', (_name, [given, expected]) => {
    expect(pictureShape(given)).toEqual(expected);
  });

  it.each<[string, Uint8Array]>([
    ['nothing', bytes('')],
    ['a drawing in SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"></svg>')],
    ['a page', bytes('<!doctype html><script>alert(1)</script>'.padEnd(80))],
    ['a PNG without its size', pngOf(9, 9, [1, 1, 1]).subarray(0, 20)],
    ['a PNG with another chunk first', bytes('\x89PNG\r\n\x1a\n', zeros(4), 'tEXt', zeros(20))],
    ['a PNG of no width', bytes('\x89PNG\r\n\x1a\n', zeros(4), 'IHDR', zeros(8), [8, 2, 0, 0, 0], zeros(8))],
    ['a JPEG without a frame', jpeg(segment(0xe0, zeros(14)))],
    ['a JPEG whose segment has no length', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 0], zeros(40))],
    ['a TIFF', bytes([0x49, 0x49, 0x2a, 0], zeros(60))],
    ['an icon', bytes([0, 0, 1, 0], zeros(60))],
    ['a text that begins like a BMP', bytes('BM is short for bitmap, as everybody knows by now.')],
    ['a sound', bytes('RIFF', zeros(4), 'WAVEfmt ', zeros(40))],
    ['a picture of a phone', bytes(zeros(4), 'ftypheic', zeros(40))],
  ])('takes %s for no picture', (_name, given) => {
    expect(pictureShape(given)).toBeNull();
  });

  it('never fails on any bytes, cut or changed, and gives sizes that a picture can have', () => {
    const whole = Object.values(pictures).map(([given]) => given);
    const changed = fc
      .tuple(
        fc.constantFrom(...whole),
        fc.nat(200),
        fc.array(fc.tuple(fc.nat(100), fc.nat(255)), { maxLength: 6 }),
      )
      .map(([given, length, changes]) => {
        const copy = Uint8Array.from(given.subarray(0, length));
        for (const [at, value] of changes) if (at < copy.length) copy[at] = value;
        return copy;
      });
    fc.assert(
      fc.property(fc.oneof(changed, fc.uint8Array({ maxLength: 200 })), (given) => {
        const shape = pictureShape(given);
        if (shape === null) return;
        expect(Number.isInteger(shape.width) && shape.width > 0).toBe(true);
        expect(Number.isInteger(shape.height) && shape.height > 0).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });
});
