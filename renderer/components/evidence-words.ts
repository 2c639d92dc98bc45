import type { EvidenceKind } from '../../electron/core/evidence/types';
import { t } from '../app/text';

/** What a part of a text is, as a technician calls it. */
export function kindWord(kind: EvidenceKind): string {
  const words: Record<EvidenceKind, string> = {
    netstat: t('netstat'),
    ipconfig: t('ipconfig /all'),
    registry: t('registry export'),
    route: t('route print'),
    ctitest: t('ctitest transcript'),
    dialer: t('dialer text'),
    powershell: t('PowerShell output'),
    netsh: t('netsh output'),
    wmic: t('wmic output'),
    arp: t('arp -a'),
    tasklist: t('tasklist'),
    services: t('list of services'),
    hosts: t('hosts file'),
    resolve: t('name resolution'),
    probe: t('connection test'),
    ss: t('ss (Linux)'),
    unknown: t('not recognised'),
  };
  return words[kind];
}
