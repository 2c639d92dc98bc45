import { formatEndpoint } from '../net/endpoint';
import { sides } from '../net/ports';
import { format, type Message } from '../text';
import type { Incident } from './incident';
import { closingText, windowsNames } from './phrases';

/** Longest search text of one incident, in characters: beyond it only the oldest evidence's names are left out. */
const longest = 100_000;

/**
 * All words by which an incident is found, ready to be searched: its titles, hosts and addresses,
 * what was found, how it ended, what was noted, who worked on it, and the names of its evidence.
 * @param verdict what was found; null where it was not diagnosed
 */
export function searchText(incident: Incident, verdict: Message | null): string {
  const { site, outcomes, paths, fix, closing, symptoms } = incident;
  const words: (string | null | undefined)[] = [
    incident.title,
    incident.origin?.title,
    ...(verdict === null ? [] : [format(verdict)]),
    ...(closing === null ? [] : [format(closingText(closing)), closing.reason]),
    site.release,
    ...sides.flatMap((side) => {
      const { host, visible, private: hidden, windows } = site.sides[side];
      const dialed = site.dialer.endpoints[side];
      const dials = dialed === null ? null : formatEndpoint(dialed);
      return [host, visible, hidden, windows === null ? null : windowsNames[windows], dials];
    }),
    site.dialer.host,
    site.dialer.address,
    symptoms.before?.words,
    symptoms.after?.words,
    ...outcomes.map(({ target }) => (target === null ? null : formatEndpoint(target))),
    ...(['before', 'after'] as const).flatMap((phase) =>
      (paths[phase]?.results ?? []).map(({ endpoint }) => formatEndpoint(endpoint)),
    ),
    fix?.approval?.approver,
    fix?.approval?.note,
    ...(incident.setAside ?? []).map(({ reason }) => reason),
    ...new Set(incident.timeline.map(({ by }) => by)),
    ...incident.notes.map(({ text }) => text),
    ...incident.pictures.flatMap(({ name, caption }) => [name, caption]),
    ...incident.evidence.map(({ name }) => name).reverse(),
  ];
  const kept = words.filter((word) => word !== null && word !== undefined && word !== '');
  return searchable([...new Set(kept)].join('\n').slice(0, longest));
}

/** Letters that are no other letter with an accent, by those that are typed for them. */
const plain: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/** A text as it is compared: small letters, without accents, so that "Zürich" is found by "zurich". */
export function searchable(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[łøđßæœı]/g, (letter) => plain[letter] ?? letter);
}

/** The words that all have to be found, of what somebody typed. */
export function searchTerms(typed: string): readonly string[] {
  return searchable(typed)
    .split(/\s+/)
    .filter((term) => term !== '');
}
