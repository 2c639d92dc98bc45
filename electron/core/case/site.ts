import type { Site, SiteSide } from './types';

const emptySide: SiteSide = { host: null, visible: null, private: null, windows: null, ctiPort: null };

/** A site of which nothing is known. */
export const emptySite: Site = {
  instance: null,
  release: null,
  active: null,
  activeKnownBy: null,
  sides: { A: emptySide, B: emptySide },
  dialer: { host: null, address: null, endpoints: { A: null, B: null }, secure: null },
};
