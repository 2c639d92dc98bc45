/** What a text in a statement of an incident holds. */
export type FieldKind =
  /** A word of Rebind's own, an id, a time: it stays. */
  | 'own'
  | 'host'
  /** A host or an address with a port. */
  | 'endpoint'
  /** Name of an incident's folder: Rebind's own, or whatever somebody called it. */
  | 'incident'
  | 'person'
  | 'title'
  | 'file'
  | 'hash'
  /** Somebody's own words. */
  | 'words'
  /** Anything else: whatever is known is replaced in it. */
  | 'text';

/** By the name of the field, wherever it stands. A field that is not named here is read as any text. */
const kinds: Readonly<Record<string, FieldKind>> = {
  type: 'own',
  id: 'own',
  event: 'own',
  note: 'words',
  step: 'own',
  plan: 'own',
  phase: 'own',
  side: 'own',
  active: 'own',
  activeKnownBy: 'own',
  windows: 'own',
  release: 'own',
  method: 'own',
  kind: 'own',
  how: 'own',
  format: 'own',
  encoding: 'own',
  practice: 'own',
  as: 'own',
  state: 'own',
  owner: 'own',
  network: 'own',
  first: 'own',
  why: 'own',
  picture: 'own',
  heartbeat: 'own',
  from: 'own',
  incident: 'incident',
  site: 'own',
  session: 'own',
  at: 'own',
  closedAt: 'own',
  redaction: 'own',
  redactionKey: 'own',
  host: 'host',
  address: 'host',
  visible: 'host',
  private: 'host',
  fromAddress: 'host',
  found: 'host',
  // Of a fingerprint: how the site stood at another time, with hosts that nothing else names.
  dialer: 'host',
  'dialer-address': 'host',
  dialed: 'endpoint',
  listeners: 'endpoint',
  by: 'person',
  approver: 'person',
  statedBy: 'person',
  title: 'title',
  fromTitle: 'title',
  file: 'file',
  sha256: 'hash',
  transcript: 'hash',
  record: 'hash',
  words: 'words',
  text: 'words',
  reason: 'words',
  caption: 'words',
};

/** Where the same field name means another thing. */
const special: Readonly<Record<string, Readonly<Record<string, FieldKind>>>> = {
  'evidence-added': { name: 'file' },
  'picture-attached': { name: 'file' },
  'known-site-answered': { name: 'title' },
  'known-good-kept': { name: 'title' },
  'note-removed': { note: 'own' },
  duplicated: { from: 'incident' },
  // Whose word stands for the other side.
  'fix-begun': { name: 'person' },
};

/**
 * A copy of a statement, or of anything inside of one, with each of its texts given to `change`,
 * which gives what stands there instead.
 */
export function withFields<T extends { readonly type: string }>(
  statement: T,
  change: (text: string, kind: FieldKind) => string,
): T {
  const own = special[statement.type] ?? {};
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string')
      return change(value, own[key] ?? (Object.hasOwn(kinds, key) ? (kinds[key] ?? 'text') : 'text'));
    // A list holds what its name says.
    if (Array.isArray(value)) return value.map((one) => walk(one, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, walk(inside, name)]));
  };
  return walk(statement, '') as T;
}
