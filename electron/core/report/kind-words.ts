import type { EvidenceKind } from '../evidence/types';
import { type Message, say } from '../text';

/** What a part of a text is, as a technician calls it: the window says the same. The bare kind stands in JSON. */
export const kindWords: Readonly<Record<EvidenceKind, Message>> = {
  netstat: say('netstat'),
  'net-tcp-connection': say('Get-NetTCPConnection'),
  ss: say('ss (Linux)'),
  ipconfig: say('ipconfig /all'),
  'net-ip-configuration': say('Get-NetIPConfiguration'),
  'net-ip-address': say('Get-NetIPAddress'),
  'wmic-nicconfig': say('wmic nicconfig'),
  'net-adapter-binding': say('Get-NetAdapterBinding'),
  'net-ip-interface': say('Get-NetIPInterface'),
  'netsh-interfaces': say('netsh interface list'),
  registry: say('registry export'),
  route: say('route print'),
  ctitest: say('ctitest transcript'),
  collection: say('collector’s manifest'),
  'session-test': say('session test'),
  'path-test': say('path test'),
  arp: say('arp -a'),
  tasklist: say('list of processes'),
  services: say('list of services'),
  hosts: say('hosts file'),
  resolve: say('name resolution'),
  'event-log': say('event log'),
  'host-clock': say('clock of a host'),
  system: say('host and Windows'),
  unknown: say('not recognised'),
};
