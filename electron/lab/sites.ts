import type { SiteSpec } from './site-spec';
import { addressChanged } from './sites/address-changed';
import { dialerUsesPrivateAddress } from './sites/dialer-uses-private-address';
import { fixNotInEffect } from './sites/fix-not-in-effect';
import { healthy } from './sites/healthy';
import { loopbackOnly } from './sites/loopback-only';
import { maintenanceMode } from './sites/maintenance-mode';
import { mute } from './sites/mute';
import { nameResolvesElsewhere } from './sites/name-resolves-elsewhere';
import { notListening } from './sites/not-listening';
import { otherAdapterFirst } from './sites/other-adapter-first';
import { pathBlocked } from './sites/path-blocked';
import { pathFromDialer } from './sites/path-from-dialer';
import { pathRejected } from './sites/path-rejected';
import { peripheralOffline } from './sites/peripheral-offline';
import { pgNotReady } from './sites/pg-not-ready';
import { portTaken } from './sites/port-taken';
import { protocolVersion } from './sites/protocol-version';
import { sessionRejected } from './sites/session-rejected';
import { sideIdle } from './sites/side-idle';
import { sidesSwapped } from './sites/sides-swapped';
import { staleSessions } from './sites/stale-sessions';
import { standby } from './sites/standby';
import { tlsMismatch } from './sites/tls-mismatch';
import { wrongInstance } from './sites/wrong-instance';
import { wrongNicActive } from './sites/wrong-nic-active';
import { wrongNicLatent } from './sites/wrong-nic-latent';
import { wrongPort } from './sites/wrong-port';

/** Every practice site, in the order in which they are offered: a further one is a file in `sites/` and a line here. */
export const practiceSites: readonly SiteSpec[] = [
  wrongNicActive,
  wrongNicLatent,
  otherAdapterFirst,
  loopbackOnly,
  fixNotInEffect,
  wrongPort,
  wrongInstance,
  sidesSwapped,
  notListening,
  sideIdle,
  dialerUsesPrivateAddress,
  nameResolvesElsewhere,
  pathBlocked,
  pathRejected,
  pathFromDialer,
  addressChanged,
  protocolVersion,
  sessionRejected,
  peripheralOffline,
  pgNotReady,
  maintenanceMode,
  standby,
  tlsMismatch,
  portTaken,
  mute,
  staleSessions,
  healthy,
];

/** The site that is played where none is named: the case of Cisco's note. */
export const caseOfTheNote = wrongNicActive.id;
