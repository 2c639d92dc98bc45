import type { Cause } from '../types';
import { addressChanged } from './address-changed';
import { dialerUsesPrivateAddress } from './dialer-uses-private-address';
import { dialerUsesUnknownAddress } from './dialer-uses-unknown-address';
import { duplicateAddress } from './duplicate-address';
import { fixNotInEffect } from './fix-not-in-effect';
import { ipv6Only } from './ipv6-only';
import { loopbackOnly } from './loopback-only';
import { maintenanceMode } from './maintenance-mode';
import { nameResolvesElsewhere } from './name-resolves-elsewhere';
import { noRoute } from './no-route';
import { notListening } from './not-listening';
import { otherAdapterFirst } from './other-adapter-first';
import { pathBlocked } from './path-blocked';
import { pathRejected } from './path-rejected';
import { peripheralOffline } from './peripheral-offline';
import { pgNotReady } from './pg-not-ready';
import { portTaken } from './port-taken';
import { protocolVersion } from './protocol-version';
import { sessionRejected } from './session-rejected';
import { sideIdle } from './side-idle';
import { sidesSwapped } from './sides-swapped';
import { staleSessions } from './stale-sessions';
import { tlsMismatch } from './tls-mismatch';
import { tooManySessions } from './too-many-sessions';
import { wrongInstance } from './wrong-instance';
import { wrongNicBinding } from './wrong-nic-binding';
import { wrongPort } from './wrong-port';

/**
 * The faults, upstream first: what the dialer was told to call, then what listens,
 * then what lies between. A confirmed fault explains those after it.
 */
export const faults: readonly Cause[] = [
  nameResolvesElsewhere,
  dialerUsesPrivateAddress,
  dialerUsesUnknownAddress,
  sidesSwapped,
  wrongInstance,
  wrongPort,
  tlsMismatch,
  notListening,
  portTaken,
  loopbackOnly,
  addressChanged,
  fixNotInEffect,
  wrongNicBinding,
  otherAdapterFirst,
  ipv6Only,
  duplicateAddress,
  noRoute,
  pathRejected,
  pathBlocked,
  maintenanceMode,
  protocolVersion,
  sessionRejected,
  staleSessions,
  tooManySessions,
];

/** Explains a missing session, and is no fault. */
export const explanations: readonly Cause[] = [sideIdle];

/** Told by a session that opens: no reason for a missing one, and why calls may not start. */
export const afterSession: readonly Cause[] = [peripheralOffline, pgNotReady];
