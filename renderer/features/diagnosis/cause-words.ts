import type { CauseId, Finding, Status, Verdict } from '../../../electron/core/diagnosis/types';
import { t } from '../../app/text';
import type { Tone } from '../../components/Status';

/** A cause in a list: the same words as the cause's own title, so that both are translated once. */
export function causeTitle(cause: CauseId): string {
  const titles: Record<CauseId, string> = {
    'wrong-nic-binding': t('The CTI Server listens on the private network card only'),
    'other-adapter-first': t('The CTI Server listens on another network card only'),
    'loopback-only': t('The CTI Server listens for its own host only'),
    'wrong-port': t('The dialer calls another port than the one that listens'),
    'sides-swapped': t('The two sides are swapped in the dialer'),
    'not-listening': t('The CTI Server does not listen'),
    'side-idle': t('This side is idle, and no session is expected on it'),
    'dialer-uses-private-address': t('The dialer calls a private address'),
    'path-blocked': t('The path from the dialer to the CTI Server is blocked'),
    'fix-not-in-effect': t('The order was put right, and the CTI Server was not restarted since'),
    'wrong-instance': t('The dialer calls the port of another instance'),
    'dialer-uses-unknown-address': t('The dialer calls an address that neither host has'),
    'name-resolves-elsewhere': t('The name that the dialer calls leads to another address'),
    'path-rejected': t('Something on the path rejects the dialer’s call'),
    'no-route': t('The dialer’s host has no way to the CTI Server'),
    'duplicate-address': t('Two hosts have the same address'),
    'address-changed': t('The address of the CTI Server’s host has changed'),
    'ipv6-only': t('The CTI Server takes IPv6 calls only'),
    'protocol-version': t('The CTI Server does not take the protocol version'),
    'peripheral-offline': t('A peripheral of the Peripheral Gateway is offline'),
    'pg-not-ready': t('The Peripheral Gateway is not ready'),
    'session-rejected': t('The CTI Server rejects the session'),
    'maintenance-mode': t('The CTI Server is in maintenance mode'),
    'tls-mismatch': t('One end speaks TLS and the other does not'),
    'port-taken': t('Another program holds the port of the CTI Server'),
    'stale-sessions': t('The CTI Server hangs on sessions that were never closed'),
    'too-many-sessions': t('The CTI Server may have more sessions than it can serve'),
    healthy: t('Nothing wrong found in what was checked'),
  };
  return titles[cause];
}

/** The answer to a cause, in a word. */
export function statusWord(status: Status): string {
  return wordsOfStatus()[status];
}

/** Every answer that a cause can have, in the language of the window: what a column of them has to hold. */
export function statusWords(): readonly string[] {
  return Object.values(wordsOfStatus());
}

function wordsOfStatus(): Readonly<Record<Status, string>> {
  return {
    confirmed: t('confirmed'),
    possible: t('possible'),
    'ruled-out': t('ruled out'),
    unknown: t('not known'),
  };
}

/** Red is kept for a fault: a confirmed idle side is none, and a confirmed session is good. */
export function toneOfFinding({ cause, status }: Pick<Finding, 'cause' | 'status'>): Tone {
  if (status === 'possible') return 'look';
  if (status === 'unknown') return 'unknown';
  if (cause === 'healthy') return status === 'confirmed' ? 'good' : 'unknown';
  if (cause === 'side-idle') return 'idle';
  return status === 'confirmed' ? 'wrong' : 'good';
}

/** What kind of answer the whole diagnosis is. */
export type VerdictKind = 'fault' | 'latent' | 'healthy' | 'undecided';

/** What kind of verdict it is: how it is shown hangs on it. */
export function kindOfVerdict(verdict: Verdict): VerdictKind {
  if (verdict.cause === null || verdict.status !== 'confirmed') return 'undecided';
  if (verdict.cause === 'healthy') return 'healthy';
  return verdict.latent ? 'latent' : 'fault';
}

export const toneOfVerdict: Readonly<Record<VerdictKind, Tone>> = {
  fault: 'wrong',
  latent: 'look',
  healthy: 'good',
  undecided: 'unknown',
};

/** The kind of a verdict, in words. */
export function verdictWord(kind: VerdictKind): string {
  const words: Record<VerdictKind, string> = {
    fault: t('Confirmed'),
    latent: t('Confirmed, and latent'),
    healthy: t('Nothing wrong found'),
    undecided: t('Not decided yet'),
  };
  return words[kind];
}

const order: readonly Status[] = ['confirmed', 'possible', 'unknown', 'ruled-out'];

/** What matters most first; within that, the order in which the causes are judged. */
export function bySeverity(findings: readonly Finding[]): readonly Finding[] {
  return order.flatMap((status) => findings.filter((one) => one.status === status));
}
