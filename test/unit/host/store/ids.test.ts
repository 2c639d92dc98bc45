import { describe, expect, it } from 'vitest';
import { eventId, idBytes, incidentId } from '../../../../electron/host/store/ids';

const low = new Uint8Array(idBytes);
const high = new Uint8Array(idBytes).fill(255);

describe('ids', () => {
  it('sort as their times do, whatever chance adds', () => {
    const times = [
      0,
      1,
      31,
      32,
      1_000_000,
      Date.UTC(2026, 0, 5),
      Date.UTC(2026, 0, 5) + 1,
      Date.UTC(2199, 0, 1),
    ];
    const ids = times.map((time, index) => eventId(new Date(time), index % 2 === 0 ? high : low));
    expect([...ids].sort()).toEqual(ids);
    const folders = times.slice(2).map((time, index) => incidentId(new Date(time + index * 1_000), high));
    expect([...folders].sort()).toEqual(folders);
  });

  it('of incidents are names of folders on every system, and tell the time', () => {
    const id = incidentId(new Date(Date.UTC(2026, 0, 5, 14, 3, 12)), high);
    expect(id).toMatch(/^20260105-140312-[0-9a-hjkmnp-tv-z]{10}$/);
  });
});
