import { netAdapterBinding } from './adapters/net-adapter-binding';
import { netIpAddress } from './adapters/net-ip-address';
import { netIpConfiguration } from './adapters/net-ip-configuration';
import { netIpInterface } from './adapters/net-ip-interface';
import { netshInterfaces } from './adapters/netsh-interfaces';
import { wmicNicconfig } from './adapters/wmic-nicconfig';
import { collection } from './collection/collection';
import type { AnyFormat } from './format';
import { eventLog } from './machine/event-log';
import { hostClock } from './machine/host-clock';
import { services } from './machine/services';
import { tasklist } from './machine/tasklist';
import { arp } from './names/arp';
import { hosts } from './names/hosts';
import { resolve } from './names/resolve';
import { pathTest } from './own-tests/path-test';
import { sessionTest } from './own-tests/session-test';
import { route } from './routes/route';
import { netTcpConnection } from './sockets/net-tcp-connection';

/** The kinds of output that are told by anchors, in the order in which a line is tried. */
export const formats: readonly AnyFormat[] = [
  route,
  collection,
  sessionTest,
  pathTest,
  netTcpConnection,
  netIpInterface,
  netshInterfaces,
  netIpConfiguration,
  // Before the addresses: its table may show an address and an index too.
  wmicNicconfig,
  netIpAddress,
  netAdapterBinding,
  arp,
  tasklist,
  services,
  eventLog,
  hostClock,
  // Last: an address and a name say the least.
  resolve,
  hosts,
];
