import type { RegistryValue } from './reg-value';

/** A value with the line that it starts on, its name as it was written. */
export interface PlacedValue {
  readonly name: string;
  readonly value: RegistryValue;
  readonly line: number;
}

/** The values of one key, by their names in small letters. */
export interface Key {
  readonly line: number;
  readonly values: Map<string, PlacedValue>;
}

/** What one control set says of the network. */
export interface ControlSet {
  linkage: Key | null;
  persistentRoutes: Key | null;
  timeZone: Key | null;
  readonly interfaces: Map<string, Key>;
  readonly connections: Map<string, Key>;
}

/** A key of the ICM software, with what its path names. */
export interface NamedKey {
  /** ICM instance, or process. */
  readonly name: string | null;
  readonly key: Key;
}

/** The class of network adapters; its number is Windows' own. */
const adapterClass = '{4d36e972-e325-11ce-bfc1-08002be10318}';

/** The name under which the keys of the running configuration are exported. */
const current = 'currentcontrolset';

/**
 * The keys of a registry text that matter here, each put where it belongs:
 *
 * - `Services\Tcpip\Linkage`, `…\Parameters\Interfaces\{GUID}`, `…\Parameters\PersistentRoutes`
 *   and `Control\Network\{4D36E972-…}\{GUID}\Connection` of every control set;
 * - `Control\TimeZoneInformation`, which holds the distance from UTC;
 * - `Cisco Systems, Inc.\ICM\<instance>\Dialer` (older: `GeoTel\ICR`);
 * - `…\EMS\CurrentVersion\Library\Processes\<process>` below them, which holds the trace mask.
 */
export class RegistryKeys {
  readonly dialers: NamedKey[] = [];
  readonly processes: NamedKey[] = [];
  /** Lines of keys that stood before, of which the first counts; further Linkage keys of a set. */
  readonly repeated: number[] = [];
  readonly otherLinkages: Key[] = [];
  readonly #sets = new Map<string, ControlSet>();

  /** Takes a key in. @returns the key where its values are wanted, else null */
  open(path: string, line: number): Key | null {
    const key: Key = { line, values: new Map() };
    const segments = path.split('\\');
    const lower = segments.map((segment) => segment.toLowerCase());
    const at = lower.findIndex((segment) => segment === current || /^controlset\d{1,3}$/.test(segment));
    const isWanted =
      at < 0
        ? this.#placeOfIcm(segments, lower, key)
        : this.#placeOfSet(lower[at] ?? current, lower.slice(at + 1), key);
    return isWanted ? key : null;
  }

  /** The control sets: the current one first, then by number. */
  sets(): readonly ControlSet[] {
    return [...this.#sets].sort(([one], [other]) => rank(one) - rank(other)).map(([, set]) => set);
  }

  #placeOfSet(name: string, rest: readonly string[], key: Key): boolean {
    const set = this.#sets.get(name) ?? {
      linkage: null,
      persistentRoutes: null,
      timeZone: null,
      interfaces: new Map<string, Key>(),
      connections: new Map<string, Key>(),
    };
    this.#sets.set(name, set);
    const guid = rest[rest[0] === 'control' ? 3 : 4] ?? '';
    switch (rest.join('\\')) {
      case 'services\\tcpip\\linkage':
        set.linkage ??= key;
        if (set.linkage !== key) this.#repeat(key, this.otherLinkages);
        return true;
      case 'services\\tcpip\\parameters\\persistentroutes':
        set.persistentRoutes ??= key;
        return set.persistentRoutes === key;
      case 'control\\timezoneinformation':
        set.timeZone ??= key;
        return set.timeZone === key;
      case `services\\tcpip\\parameters\\interfaces\\${guid}`:
        return this.#keep(set.interfaces, guid, key);
      case `control\\network\\${adapterClass}\\${guid}\\connection`:
        return this.#keep(set.connections, guid, key);
      default:
        return false;
    }
  }

  #repeat(key: Key, into: Key[] = []): void {
    this.repeated.push(key.line);
    into.push(key);
  }

  #keep(keys: Map<string, Key>, guid: string, key: Key): boolean {
    if (!isGuid(guid)) return false;
    const name = guid.toUpperCase();
    const isFirst = !keys.has(name);
    if (isFirst) keys.set(name, key);
    else this.#repeat(key);
    return isFirst;
  }

  /** `…\Cisco Systems, Inc.\ICM\<instance>\Dialer`, `…\GeoTel\ICR\<instance>\Dialer`, and processes anywhere below. */
  #placeOfIcm(segments: readonly string[], lower: readonly string[], key: Key): boolean {
    const product = lower.findIndex(
      (segment, index) =>
        (segment === 'icm' && lower[index - 1] === 'cisco systems, inc.') ||
        (segment === 'icr' && lower[index - 1] === 'geotel'),
    );
    if (product < 0) return false;
    const rest = lower.slice(product + 1);
    if (rest.at(-1) === 'dialer' && rest.length <= 2) {
      this.dialers.push({ name: rest.length === 2 ? (segments[product + 1] ?? null) : null, key });
      return true;
    }
    if (rest.slice(-5, -1).join('\\') !== 'ems\\currentversion\\library\\processes') return false;
    this.processes.push({ name: segments.at(-1) ?? null, key });
    return true;
  }
}

/** CurrentControlSet first, then ControlSet001, 002, … */
function rank(set: string): number {
  return set === current ? 0 : Number(set.slice('controlset'.length)) || Number.MAX_SAFE_INTEGER;
}

function isGuid(text: string): boolean {
  return /^\{[0-9a-z-]{8,60}\}$/i.test(text);
}
