import { useState } from 'react';
import type { Owner } from '../../electron/core/case/types';
import type { EvidenceView } from '../../electron/core/incident/snapshot';
import { t } from '../app/text';
import { say } from '../stores/incident';
import { Button } from './Button';
import styles from './HostOwner.module.css';

/** Pieces of one host that belong to nobody yet. */
export interface HostPieces {
  readonly host: string;
  readonly sha256s: readonly string[];
}

/** The hosts of which several pieces came and nobody could tell whose they are: one answer serves for all of them. */
export function unplacedHosts(views: readonly EvidenceView[]): readonly HostPieces[] {
  const pieces = new Map<string, string[]>();
  for (const { item, parts } of views) {
    const [host, ...others] = new Set(parts.map((part) => part.host?.toLowerCase() ?? null));
    const isOpen = parts.every((part) => part.owner === null);
    if (host === undefined || host === null || others.length > 0 || !isOpen) continue;
    pieces.set(host, [...(pieces.get(host) ?? []), item.sha256]);
  }
  const nameOf = (host: string) =>
    views.flatMap(({ parts }) => parts).find((part) => part.host?.toLowerCase() === host)?.host ?? host;
  return [...pieces]
    .filter(([, sha256s]) => sha256s.length > 1)
    .map(([host, sha256s]) => ({ host: nameOf(host), sha256s }));
}

/** Asks once whose a host is, for all that came of it. */
export function HostOwner({ host, sha256s }: HostPieces) {
  const [working, setWorking] = useState(false);
  const place = async (owner: Owner) => {
    setWorking(true);
    for (const sha256 of sha256s) {
      if ((await say({ type: 'evidence-assigned', sha256, part: null, owner })) !== null) break;
    }
    setWorking(false);
  };
  const button = (owner: Owner, words: string) => (
    <Button size="small" working={working} onClick={() => void place(owner)}>
      {words}
    </Button>
  );
  return (
    <fieldset className={styles.question}>
      <legend className={styles.words}>
        {t('{count} pieces are of the host {host}. Whose is it?', { count: sha256s.length, host })}
      </legend>
      {button('A', t('Side A'))}
      {button('B', t('Side B'))}
      {button('dialer', t('Dialer'))}
    </fieldset>
  );
}
