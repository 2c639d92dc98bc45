import type { PictureType } from '../../core/incident/events';

/** What a picture's own bytes tell of it. */
export interface PictureShape {
  readonly type: PictureType;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** Most pixels of a picture that is shown: more would take gigabytes once it is drawn. */
export const mostPixels = 100_000_000;

/**
 * What picture these bytes are, by their own shape and never by a name. null where they are none of
 * the kinds that are shown, where their size is not told, or is nothing. How large the picture is
 * stands in its first bytes; whether all of it is there is not looked at.
 */
export function pictureShape(bytes: Uint8Array): PictureShape | null {
  const shape = png(bytes) ?? jpeg(bytes) ?? gif(bytes) ?? webp(bytes) ?? bmp(bytes);
  return shape !== null && shape.width > 0 && shape.height > 0 ? shape : null;
}

/** The media type under which a picture is served. */
export const mediaTypes: Readonly<Record<PictureType, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  bmp: 'image/bmp',
};

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function starts(bytes: Uint8Array, at: number, text: string): boolean {
  return (
    bytes.length >= at + text.length &&
    [...text].every((sign, index) => bytes[at + index] === sign.charCodeAt(0))
  );
}

/** Signature, then the IHDR chunk: width and height, four bytes each. */
function png(bytes: Uint8Array): PictureShape | null {
  if (bytes.length < 33 || !starts(bytes, 0, '\x89PNG\r\n\x1a\n') || !starts(bytes, 12, 'IHDR')) return null;
  const view = viewOf(bytes);
  return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** Segments up to the frame's, whatever cameras put before it. A thumbnail inside a segment is passed by. */
function jpeg(bytes: Uint8Array): PictureShape | null {
  if (!starts(bytes, 0, '\xff\xd8\xff')) return null;
  const view = viewOf(bytes);
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    // Fill bytes, and markers that stand alone.
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2;
    else if (isFrame(marker)) {
      return { type: 'jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    } else {
      const length = view.getUint16(at + 2);
      // Before the frame comes no data, and no segment is shorter than its own length.
      if (marker === 0xda || marker === 0xd9 || length < 2) return null;
      at += 2 + length;
    }
  }
  return null;
}

/** SOF0 to SOF15, without the tables that have numbers among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function gif(bytes: Uint8Array): PictureShape | null {
  if (bytes.length < 13 || !(starts(bytes, 0, 'GIF87a') || starts(bytes, 0, 'GIF89a'))) return null;
  const view = viewOf(bytes);
  return { type: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** The first chunk is one of three: lossy, lossless, or extended. */
function webp(bytes: Uint8Array): PictureShape | null {
  if (bytes.length < 30 || !starts(bytes, 0, 'RIFF') || !starts(bytes, 8, 'WEBP')) return null;
  const view = viewOf(bytes);
  if (starts(bytes, 12, 'VP8 ')) {
    if (!starts(bytes, 23, '\x9d\x01\x2a')) return null;
    return {
      type: 'webp',
      width: view.getUint16(26, true) & 0x3fff,
      height: view.getUint16(28, true) & 0x3fff,
    };
  }
  if (starts(bytes, 12, 'VP8L')) {
    if (bytes[20] !== 0x2f) return null;
    const bits = view.getUint32(21, true);
    return { type: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (starts(bytes, 12, 'VP8X')) {
    const three = (at: number): number => view.getUint16(at, true) + ((bytes[at + 2] ?? 0) << 16);
    return { type: 'webp', width: three(24) + 1, height: three(27) + 1 };
  }
  return null;
}

/** The file's header, then one of Windows' (a negative height: from the top down) or the old one of OS/2. */
function bmp(bytes: Uint8Array): PictureShape | null {
  if (bytes.length < 26 || !starts(bytes, 0, 'BM')) return null;
  const view = viewOf(bytes);
  const header = view.getUint32(14, true);
  if (header === 12) {
    return { type: 'bmp', width: view.getUint16(18, true), height: view.getUint16(20, true) };
  }
  if (![40, 52, 56, 64, 108, 124].includes(header)) return null;
  return { type: 'bmp', width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
}
