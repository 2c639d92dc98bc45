import type { PathKind } from '../../../electron/core/case/path';
import { t } from '../../app/text';
import type { Tone } from '../../components/Status';

/** The role of the network that an address is on. */
export function networkWord(network: 'visible' | 'private' | null): string {
  if (network === null) return t('network not known');
  return network === 'visible' ? t('visible') : t('private');
}

/** What a bare connection ended in, in a word. */
export function pathWord(kind: PathKind): string {
  const words: Record<PathKind, string> = {
    connected: t('takes connections'),
    refused: t('refused'),
    'timed-out': t('silent'),
    unreachable: t('no way there'),
    reset: t('torn down'),
    'name-not-found': t('name not found'),
  };
  return words[kind];
}

/**
 * The sign of a cell. What answers is no fault and what does not is none either, unless it must
 * answer: what the dialer calls on a side that is not idle.
 */
export function pathTone(kind: PathKind, due: boolean): Tone {
  if (kind === 'connected') return 'good';
  return due ? 'wrong' : 'idle';
}
