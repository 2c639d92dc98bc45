import type { Cause } from '../types';
import { dialerUsesPrivateAddress } from './dialer-uses-private-address';
import { loopbackOnly } from './loopback-only';
import { notListening } from './not-listening';
import { otherAdapterFirst } from './other-adapter-first';
import { pathBlocked } from './path-blocked';
import { sideIdle } from './side-idle';
import { sidesSwapped } from './sides-swapped';
import { wrongNicBinding } from './wrong-nic-binding';
import { wrongPort } from './wrong-port';

/**
 * The faults, upstream first: what the dialer was told to call, then what listens,
 * then what lies between. A confirmed fault explains those after it.
 */
export const faults: readonly Cause[] = [
  dialerUsesPrivateAddress,
  sidesSwapped,
  wrongPort,
  notListening,
  loopbackOnly,
  wrongNicBinding,
  otherAdapterFirst,
  pathBlocked,
];

/** Explains a missing session, and is no fault. */
export const explanations: readonly Cause[] = [sideIdle];
