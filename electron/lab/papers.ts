import type { Site, SiteSide } from '../core/case/types';
import type { Side } from '../core/net/ports';
import type { SiteSpec } from './site-spec';

/** What the papers of a practice site say, with the side that is active now. */
export function papersOfSite(spec: SiteSpec, active: Side): Site {
  const papers = (side: Side): SiteSide => ({
    host: spec.hosts[side].name,
    visible: spec.hosts[side].cards.visible.address,
    private: spec.hosts[side].cards.private.address,
    windows: spec.windows,
    ctiPort: null,
  });
  return {
    instance: spec.instance,
    release: spec.release,
    active,
    activeKnownBy: 'practice',
    sides: { A: papers('A'), B: papers('B') },
    dialer: {
      host: spec.dialer.name,
      address: spec.dialer.card.address,
      endpoints: spec.dialer.endpoints,
      secure: spec.dialer.secure,
    },
  };
}
