import type { SiteSpec } from './site-spec';
import { wrongNicActive } from './sites/wrong-nic-active';

/** Every practice site: a further one is a file in `sites/` and a line here. */
export const practiceSites: readonly SiteSpec[] = [wrongNicActive];
