import { deflateSync } from 'node:zlib';
import { crc32 } from './crc32';

/** A real PNG of one colour with a frame around it, `width` × `height` pixels. */
export function pngOf(width: number, height: number, colour: readonly [number, number, number]): Buffer {
  const row = (frame: boolean): number[] => {
    const pixels: number[] = [0];
    for (let x = 0; x < width; x += 1) {
      const dark = frame || x < 4 || x >= width - 4 || (x + 7) % 40 === 0;
      pixels.push(...(dark ? [40, 50, 70] : colour));
    }
    return pixels;
  };
  const inner = row(false);
  const outer = row(true);
  const raw = Buffer.concat(
    Array.from({ length: height }, (_, y) =>
      Buffer.from(y < 4 || y >= height - 4 || y % 40 === 20 ? outer : inner),
    ),
  );
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(raw)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
