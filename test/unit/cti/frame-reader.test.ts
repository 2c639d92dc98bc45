import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FrameReader } from '../../../electron/cti/frame-reader';
import { largestMessage } from '../../../electron/cti/limits';
import { built, bytes, published } from './samples';

const messages = [...Object.values(published), ...Object.values(built)];

describe('what is no message', () => {
  it('is shown from its first byte, however it was cut', () => {
    const banner = new TextEncoder().encode(`SSH-2.0-OpenSSH_9.2 ${'x'.repeat(600)}`);
    const reader = new FrameReader();
    expect(reader.push(banner.subarray(0, 2)).problem).toBeNull();
    const { problem, start } = reader.push(banner.subarray(2));
    expect(problem?.code).toBe('cti-too-large');
    expect(start).toEqual(banner.subarray(0, 512));
  });
});

describe('a stream of messages', () => {
  it('gives the same messages, however it is cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...messages), { maxLength: 12 }),
        fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 60 }),
        (sent, cuts) => {
          const stream = new Uint8Array(sent.flatMap((message) => [...message]));
          const reader = new FrameReader();
          const received: Uint8Array[] = [];
          let offset = 0;
          for (const cut of [...cuts, stream.length]) {
            const { frames, problem } = reader.push(stream.subarray(offset, offset + cut));
            expect(problem).toBeNull();
            received.push(...frames);
            offset = Math.min(offset + cut, stream.length);
          }
          expect(received).toEqual(sent);
          expect(reader.pendingBytes).toBe(0);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('that comes one byte at a time is read when it is whole', () => {
    const reader = new FrameReader();
    const counts = Array.from(
      published.openConfirmation,
      (byte) => reader.push(Uint8Array.of(byte)).frames.length,
    );
    expect(counts.indexOf(1)).toBe(published.openConfirmation.length - 1);
  });

  it('holds no more than one message, whatever is announced and sent', () => {
    const reader = new FrameReader();
    const largest = bytes('00 00 30 CC 00 00 00 1F');
    reader.push(largest);
    expect(reader.pendingType).toBe(0x1f);
    for (let sent = 0; sent < 200; sent += 1) {
      const { problem } = reader.push(new Uint8Array(65_536));
      expect(problem).toBeNull();
      expect(reader.pendingBytes).toBeLessThanOrEqual(largestMessage);
    }
  });

  it('shows what is there of a message that is not whole', () => {
    const reader = new FrameReader();
    const message = published.openConfirmation;
    reader.push(message.subarray(0, 5));
    expect(reader.pending).toEqual(message.subarray(0, 5));
    expect(reader.pendingType).toBeNull();
    reader.push(message.subarray(5, 20));
    const shown = reader.pending;
    expect(shown).toEqual(message.subarray(0, 20));
    expect(reader.pendingType).toBe(4);
    shown.fill(0);
    expect(reader.push(message.subarray(20)).frames).toEqual([message]);
    expect(reader.pending).toEqual(new Uint8Array(0));
  });

  it('keeps messages apart from the buffer that they came in', () => {
    const reader = new FrameReader();
    const chunk = published.heartbeatRequest.slice();
    const { frames } = reader.push(chunk);
    chunk.fill(0);
    expect(frames[0]).toEqual(published.heartbeatRequest);
  });

  it.each([
    ['a length of 4 GB', bytes('FF FF FF FF 00 00 00 04')],
    ['a page of a web server', new TextEncoder().encode('HTTP/1.1 400 Bad Request\r\n\r\n')],
    ['a TLS alert, shorter than a header', bytes('15 03 03 00 02 02 46')],
    ['four bytes of another protocol', new TextEncoder().encode('220 ')],
    ['an SSH banner', new TextEncoder().encode('SSH-2.0-OpenSSH_9.2\r\n')],
  ])('ends at %s, after the messages before it', (_what, strange) => {
    const reader = new FrameReader();
    const first = reader.push(new Uint8Array([...published.failureEvent, ...strange]));
    expect(first.frames).toEqual([published.failureEvent]);
    expect(first.problem?.code).toBe('cti-too-large');
    const later = reader.push(published.failureEvent);
    expect(later.frames).toEqual([]);
    expect(later.problem?.code).toBe('cti-too-large');
  });
});
