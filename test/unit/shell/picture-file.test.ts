import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shownPicture } from '../../../electron/shell/app-path';
import { pictureFile } from '../../../electron/shell/picture-file';
import type { Workspace } from '../../../electron/shell/workspace';
import { pngOf } from '../../support/picture-bytes';

const sha = (digit: string) => digit.repeat(64);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rebind-picture-'));
  mkdirSync(path.join(folder, 'evidence'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** An incident `one` that is open, with these pictures and pieces of evidence. */
function open(pictures: readonly string[], evidence: readonly string[] = []): Workspace {
  const named = (all: readonly string[]) => all.map((sha256) => ({ sha256 }));
  const work = {
    file: { folder },
    incident: () => ({ pictures: named(pictures), evidence: named(evidence) }),
  };
  return { opened: (id: string) => (id === 'one' ? work : null) } as unknown as Workspace;
}

const keep = (sha256: string, bytes: Uint8Array | string) =>
  writeFileSync(path.join(folder, 'evidence', sha256), bytes);

describe('the address of a picture', () => {
  it('names an incident and a piece, and nothing else', () => {
    expect(shownPicture(`/picture/one/${sha('a')}`)).toEqual({ incident: 'one', sha256: sha('a') });
    for (const wrong of [
      '/picture/one/',
      `/picture/${sha('a')}`,
      `/picture/../one/${sha('a')}`,
      `/picture/one/../${sha('a')}`,
      `/picture/one/${sha('A')}`,
      `/picture/one/${sha('a')}/x`,
      `/picture/one/${sha('a')}a`,
      `/pictures/one/${sha('a')}`,
      `/x/picture/one/${sha('a')}`,
    ]) {
      expect(shownPicture(wrong)).toBeNull();
    }
  });
});

describe('a picture that is served', () => {
  const asked = { incident: 'one', sha256: sha('a') };

  it('goes out under the type that its bytes are, and may run nothing', async () => {
    keep(sha('a'), pngOf(3, 2, [9, 9, 9]));
    const served = await pictureFile(asked, open([sha('a')]));
    expect(served?.status).toBe(200);
    expect(served?.headers.get('content-type')).toBe('image/png');
    expect(served?.headers.get('x-content-type-options')).toBe('nosniff');
    expect(served?.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    const body = Buffer.from(await (served ?? new Response()).arrayBuffer());
    expect(body.equals(pngOf(3, 2, [9, 9, 9]))).toBe(true);
  });

  it('may be an attachment among the evidence too', async () => {
    keep(sha('a'), pngOf(3, 2, [9, 9, 9]));
    expect(await pictureFile(asked, open([], [sha('a')]))).not.toBeNull();
  });

  it.each<[string, () => Workspace]>([
    ['of another incident', () => ({ opened: () => null }) as unknown as Workspace],
    ['that no event names any more', () => open([sha('b')])],
    ['whose bytes are gone', () => open([sha('a')])],
  ])('is none %s', async (what, work) => {
    if (!what.includes('gone')) keep(sha('a'), pngOf(3, 2, [9, 9, 9]));
    expect(await pictureFile(asked, work())).toBeNull();
  });

  it.each<[string, string | Uint8Array]>([
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a drawing that could run something', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    [
      'a netstat',
      'Active Connections\n\n  Proto  Local Address\n  TCP    10.1.8.103:43027  0.0.0.0:0  LISTENING\n',
    ],
    ['a picture that would take gigabytes to draw', hugePng()],
  ])('is none where the bytes are %s', async (_what, bytes) => {
    keep(sha('a'), bytes);
    expect(await pictureFile(asked, open([sha('a')], [sha('a')]))).toBeNull();
  });
});

/** A small file that claims 60,000 × 60,000 pixels. */
function hugePng(): Buffer {
  const bytes = pngOf(3, 2, [9, 9, 9]);
  bytes.writeUInt32BE(60_000, 16);
  bytes.writeUInt32BE(60_000, 20);
  return bytes;
}
