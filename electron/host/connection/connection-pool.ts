import type { Endpoint } from '../../core/net/endpoint';
import { type Lookup, systemLookup } from '../../cti/lookup';
import { numberOf, openTcp, resolve, type TakenBack, type TcpOptions } from '../../cti/tcp';
import { addressToward } from './addresses';
import type { ConnectResult } from './connect';
import { HostTurns } from './host-turns';

export interface PoolOptions {
  /** For each connection; a name has as long again to be answered, before that. */
  readonly limitMilliseconds: number;
  /** Connections under way, never more. */
  readonly atOnce: number;
  /** Of these, to one host, whether it is called by its name or by its address. */
  readonly perHost: number;
  /**
   * The host of the endpoint at a place of the list, once its address is known, where a host has several
   * addresses; absent: each address is a host.
   */
  readonly hostOf?: (at: number, address: string) => string;
  readonly signal?: AbortSignal;
  /** As for one connection. */
  readonly route?: TcpOptions['route'];
  /** As for one connection. Each name is asked for once, whatever the number of its endpoints. */
  readonly lookup?: Lookup;
  /** Hears after each endpoint how many are done. */
  readonly onDone?: (done: number) => void;
}

export interface PoolResult extends ConnectResult {
  readonly endpoint: Endpoint;
}

type Tried = Omit<PoolResult, 'endpoint'>;

/** An endpoint by its place in the list, and what became of its name. */
interface Item {
  readonly at: number;
  /** Addresses of its name; null where its address is a number, or no name may be asked for. */
  readonly found: readonly string[] | null;
  /** Time that its name took. */
  readonly spent: number;
}

/**
 * Tries a TCP connection to each endpoint and ends it at once, several at a time. Results in the
 * order of the endpoints. A host that keeps silent takes up its own places only; the others go on.
 *
 * Never throws: what this machine could not try (no socket left) is `failed`, with the system's
 * word. Once taken back, what is under way ends and what was not tried is `cancelled`.
 */
export async function tryAll(
  endpoints: readonly Endpoint[],
  options: PoolOptions,
): Promise<readonly PoolResult[]> {
  const { signal, ...rest } = options;
  const stop = new Stop();
  const onAbort = (): void => stop.abort();
  if (signal?.aborted) stop.abort();
  signal?.addEventListener('abort', onAbort);
  try {
    const tried = await eachInTurn(endpoints, rest, stop);
    const own = await ownToward(tried);
    return tried.map((one, at) => ({
      ...one,
      fromAddress: one.fromAddress ?? own.get(one.remoteAddress) ?? null,
      endpoint: endpoints[at] as Endpoint,
    }));
  } finally {
    stop.abort();
    signal?.removeEventListener('abort', onAbort);
  }
}

/**
 * Takes back all connections under way. An AbortSignal walks through its listeners for each that
 * comes or goes, and warns where they are more than ten.
 */
class Stop implements TakenBack {
  aborted = false;
  private readonly listeners = new Set<() => void>();

  abort(): void {
    this.aborted = true;
    for (const listener of this.listeners) listener();
  }

  addEventListener(_type: 'abort', listener: () => void): void {
    this.listeners.add(listener);
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    this.listeners.delete(listener);
  }
}

function eachInTurn(
  endpoints: readonly Endpoint[],
  options: Omit<PoolOptions, 'signal'>,
  stop: Stop,
): Promise<readonly Tried[]> {
  const { atOnce, perHost, hostOf, onDone } = options;
  const results: Tried[] = new Array(endpoints.length);
  const turns = new HostTurns<Item>(perHost);
  let underWay = 0;
  let done = 0;

  return new Promise((finish, fail) => {
    const settle = (at: number, tried: Tried): void => {
      results[at] = tried;
      done += 1;
      onDone?.(done);
      if (done === endpoints.length) finish(results);
    };
    const goOn = (): void => {
      while (underWay < atOnce) {
        const turn = turns.next();
        if (turn === null) return;
        underWay += 1;
        const { at } = turn.item;
        void tryOne(endpoints[at] as Endpoint, turn.item, options, stop)
          .then((tried) => {
            underWay -= 1;
            turn.end();
            settle(at, tried);
            goOn();
          })
          .catch(fail);
      }
    };

    const named = new Map<string, { readonly asked: ReturnType<Lookup>; readonly places: number[] }>();
    // Once taken back, no name is asked for either.
    const ask = stop.aborted ? null : (options.lookup ?? (options.route === undefined ? systemLookup : null));
    for (const [at, { address }] of endpoints.entries()) {
      const number = numberOf(address);
      const key = address.toLowerCase();
      const known = named.get(key);
      if (number !== null || ask === null)
        turns.add(hostOf?.(at, number ?? key) ?? number ?? key, { at, found: null, spent: 0 });
      else if (known !== undefined) known.places.push(at);
      else named.set(key, { asked: ask(address), places: [at] });
    }
    for (const [key, { asked, places }] of named) {
      const begun = performance.now();
      void resolve(asked, options.limitMilliseconds, stop)
        .then((answer) => {
          const passed = performance.now() - begun;
          const isUnanswered = 'kind' in answer && answer.nameUnanswered === true;
          const spent = isUnanswered ? Math.max(options.limitMilliseconds, passed) : passed;
          for (const at of places) {
            if ('kind' in answer) settle(at, withoutAddress(answer, spent));
            else {
              const address = answer.found[0] ?? key;
              turns.add(hostOf?.(at, address) ?? address, { at, found: answer.found, spent });
            }
          }
          goOn();
        })
        .catch(fail);
    }
    if (endpoints.length === 0) finish(results);
    goOn();
  });
}

function withoutAddress(
  { kind, errorCode = null }: Pick<Tried, 'kind'> & Partial<Tried>,
  milliseconds: number,
): Tried {
  return { kind, errorCode, milliseconds, fromAddress: null, remoteAddress: null };
}

async function tryOne(
  endpoint: Endpoint,
  { found, spent }: Item,
  { limitMilliseconds, route }: Omit<PoolOptions, 'signal'>,
  stop: Stop,
): Promise<Tried> {
  const { kind, milliseconds, fromAddress, remoteAddress, errorCode, socket } = await openTcp(endpoint, {
    limitMilliseconds,
    signal: stop,
    ...(route === undefined ? undefined : { route }),
    ...(found === null ? undefined : { lookup: () => Promise.resolve(found) }),
  });
  socket?.on('error', () => undefined);
  socket?.destroy();
  return { kind, milliseconds: spent + milliseconds, fromAddress, remoteAddress, errorCode };
}

/** For each address that was tried, the own address that it was tried from. One after the other: this too takes a socket. */
async function ownToward(all: readonly Tried[]): Promise<ReadonlyMap<string | null, string | null>> {
  const own = new Map<string | null, string | null>();
  for (const { remoteAddress, fromAddress } of all) {
    if (fromAddress !== null) own.set(remoteAddress, fromAddress);
  }
  for (const { remoteAddress } of all) {
    if (remoteAddress !== null && !own.has(remoteAddress)) {
      own.set(remoteAddress, await addressToward(remoteAddress));
    }
  }
  return own;
}
