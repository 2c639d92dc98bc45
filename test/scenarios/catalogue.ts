import { addressChanged } from './catalogue/address-changed';
import { dialerPrivate } from './catalogue/dialer-private';
import { dialerUnknown } from './catalogue/dialer-unknown';
import { duplicateAddress } from './catalogue/duplicate-address';
import { fixNotInEffect } from './catalogue/fix-not-in-effect';
import { healthy } from './catalogue/healthy';
import { idleSide } from './catalogue/idle-side';
import { ipv6Only } from './catalogue/ipv6-only';
import { latentFaults } from './catalogue/latent';
import { loopbackOnly } from './catalogue/loopback';
import { maintenanceMode } from './catalogue/maintenance-mode';
import { staleSessions, tooManySessions } from './catalogue/many-sessions';
import { names } from './catalogue/names';
import { noRoute } from './catalogue/no-route';
import { notListening } from './catalogue/not-listening';
import { otherAdapter } from './catalogue/other-adapter';
import { pathBlocked } from './catalogue/path-blocked';
import { pathRejected } from './catalogue/path-rejected';
import { peripheralOffline, pgNotReady } from './catalogue/pg-status';
import { portTaken } from './catalogue/port-taken';
import { protocolVersion, sessionRejected } from './catalogue/rejected';
import { sidesSwapped } from './catalogue/sides-swapped';
import { tlsMismatch } from './catalogue/tls-mismatch';
import { twoFaults } from './catalogue/two-faults';
import { undecidedHost } from './catalogue/undecided-host';
import { undecidedPartial } from './catalogue/undecided-partial';
import { undecidedTable } from './catalogue/undecided-table';
import { undecidedTold } from './catalogue/undecided-told';
import { wrongInstance } from './catalogue/wrong-instance';
import { wrongNic } from './catalogue/wrong-nic';
import { wrongNicPartial } from './catalogue/wrong-nic-partial';
import { wrongNicRoles } from './catalogue/wrong-nic-roles';
import { wrongNicSites } from './catalogue/wrong-nic-sites';
import { wrongPort } from './catalogue/wrong-port';
import type { Scenario } from './scenario';

/** Every scenario: a further one is an entry in a file of `catalogue/`, a further file a line here. */
export const scenarios: readonly Scenario[] = [
  ...wrongNic,
  ...duplicateAddress,
  ...healthy,
  ...idleSide,
  ...maintenanceMode,
  ...staleSessions,
  ...tooManySessions,
  ...noRoute,
  ...pathBlocked,
  ...pathRejected,
  ...peripheralOffline,
  ...pgNotReady,
  ...portTaken,
  ...protocolVersion,
  ...sessionRejected,
  ...tlsMismatch,
  ...undecidedHost,
  ...undecidedPartial,
  ...undecidedTable,
  ...undecidedTold,
  ...addressChanged,
  ...dialerPrivate,
  ...dialerUnknown,
  ...fixNotInEffect,
  ...ipv6Only,
  ...latentFaults,
  ...loopbackOnly,
  ...names,
  ...notListening,
  ...otherAdapter,
  ...sidesSwapped,
  ...twoFaults,
  ...wrongInstance,
  ...wrongNicPartial,
  ...wrongNicRoles,
  ...wrongNicSites,
  ...wrongPort,
];
