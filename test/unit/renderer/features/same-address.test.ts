import { describe, expect, it } from 'vitest';
import { emptySite } from '../../../../electron/core/case/site';
import type { Site } from '../../../../electron/core/case/types';
import { checkCardAddress } from '../../../../renderer/features/site/same-address';

const site: Site = {
  ...emptySite,
  sides: {
    A: { ...emptySite.sides.A, visible: '10.1.8.102', private: '172.1.8.102' },
    B: { ...emptySite.sides.B, visible: '10.1.8.103' },
  },
};

describe('the address of a card', () => {
  it('is refused where the other side has it already', () => {
    expect(checkCardAddress(site, 'B', 'private', '10.1.8.102')).toEqual({
      ok: false,
      message: '10.1.8.102 is already the visible address of side A. Each card has an address of its own.',
    });
  });

  it('is refused where the other card of the same side has it', () => {
    expect(checkCardAddress(site, 'B', 'private', '10.1.8.103').ok).toBe(false);
  });

  it('may be said again for the same card', () => {
    expect(checkCardAddress(site, 'B', 'visible', '10.1.8.103')).toEqual({ ok: true, value: '10.1.8.103' });
  });

  it('is taken where it is new, also outside the ranges that are usually private', () => {
    expect(checkCardAddress(site, 'B', 'private', '172.1.8.103')).toEqual({ ok: true, value: '172.1.8.103' });
  });

  it('is still checked as an address first', () => {
    expect(checkCardAddress(site, 'B', 'private', '172.1.8').ok).toBe(false);
  });
});
