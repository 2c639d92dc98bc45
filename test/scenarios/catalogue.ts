import { wrongNic } from './catalogue/wrong-nic';
import type { Scenario } from './scenario';

/** Every scenario: a further one is an entry in a file of `catalogue/`, a further file a line here. */
export const scenarios: readonly Scenario[] = [...wrongNic];
