import type { EvidenceKind } from '../../electron/core/evidence/types';
import { t } from '../app/text';

/** What a part of a text is, as a technician calls it. */
export function kindWord(kind: EvidenceKind): string {
  const words: Record<EvidenceKind, string> = {
    netstat: t('netstat'),
    'net-tcp-connection': t('Get-NetTCPConnection'),
    ss: t('ss (Linux)'),
    ipconfig: t('ipconfig /all'),
    'net-ip-configuration': t('Get-NetIPConfiguration'),
    'net-ip-address': t('Get-NetIPAddress'),
    'wmic-nicconfig': t('wmic nicconfig'),
    'net-adapter-binding': t('Get-NetAdapterBinding'),
    'net-ip-interface': t('Get-NetIPInterface'),
    'netsh-interfaces': t('netsh interface list'),
    registry: t('registry export'),
    route: t('route print'),
    ctitest: t('ctitest transcript'),
    collection: t('collector’s manifest'),
    'session-test': t('session test'),
    'path-test': t('path test'),
    arp: t('arp -a'),
    tasklist: t('list of processes'),
    services: t('list of services'),
    hosts: t('hosts file'),
    resolve: t('name resolution'),
    'event-log': t('event log'),
    'host-clock': t('clock of a host'),
    system: t('host and Windows'),
    unknown: t('not recognised'),
  };
  return words[kind];
}

/** Kinds with a table of sockets. */
export const withSockets: ReadonlySet<EvidenceKind> = new Set(['netstat', 'net-tcp-connection', 'ss']);

/** Kinds that are known and kept, and that no check asks for. */
export const keptOnly: ReadonlySet<EvidenceKind> = new Set(['system']);
