import type { Endpoint } from '../core/net/endpoint';
import { ctiPort, type Side } from '../core/net/ports';
import { type Result, success } from '../core/result';
import type { AddressMap, MappedAddress } from './address-map';
import { startCtiServer } from './cti-server';
import type { HeldSockets } from './held-sockets';
import type { PracticeListener } from './listener';
import type { RealSocket } from './observe/real-socket';
import { nowhere } from './observe/real-socket';
import { startOtherProgram } from './other-programs';
import { processes } from './processes';
import type { CardSpec, CtiRun, HostSpec } from './site-spec';
import { inOrder } from './site-spec';
import { leaveStale } from './stale-clients';
import type { Network } from './types';
import { startWindowsServices } from './windows-services';

/** Whether a side is in service: of a pair never more than one is. */
export type Role = 'active' | 'idle';

/** A host of the practice Peripheral Gateway: its cards, their order, and its CTI Server. */
export class PracticeHost {
  private first: Network;
  /** Which card was first when the CTI Server was last started. */
  private startedWith: Network;
  private starts = 0;
  private isUp = false;
  private server: PracticeListener | null = null;
  private tlsPort: PracticeListener | null = null;
  /** The program that holds the CTI port in its place. */
  private other: PracticeListener | null = null;

  constructor(
    readonly side: Side,
    readonly spec: HostSpec,
    private readonly instance: number,
    private readonly map: AddressMap,
    private readonly held: HeldSockets,
    /** Loopback address of the dialer, whose older sessions may still stand. */
    private readonly dialer: string,
  ) {
    this.first = spec.first;
    this.startedWith = spec.first;
  }

  /** The cards in the binding order that is set now. */
  get cards(): readonly CardSpec[] {
    return inOrder(this.spec, this.first);
  }

  /** Addresses on which it can listen besides those of its cards. */
  get otherAddresses(): readonly Pick<MappedAddress, 'shown' | 'real'>[] {
    const { gone } = this.spec;
    return [this.map.own(this.side), ...(gone === null ? [] : [{ shown: gone, real: this.map.real(gone) }])];
  }

  /** Process of its CTI Server, another one after each start; null where it does not run. An idle one runs, and opens no port. */
  get ctiProcess(): number | null {
    return this.isUp ? processes.ctiServer + 148 * (this.starts - 1) : null;
  }

  /** Was the order changed since the CTI Server was started? */
  get restartNeeded(): boolean {
    return this.first !== this.startedWith;
  }

  /** What its CTI Server listens on, in the case's address; null where nothing listens. */
  get listensOn(): Endpoint | null {
    const { server } = this;
    if (server === null || !server.listening) return null;
    const [address] = server.addresses;
    if (server.addresses.length > 1 || address === undefined) {
      return { address: nowhere.address, port: server.port };
    }
    return { address: this.map.shown(address) ?? address, port: server.port };
  }

  /** Changes configuration only: what is bound stays bound until the restart, as on Windows. */
  setFirst(network: Network): void {
    this.first = network;
  }

  /** Binds what a Windows host has anyway, and what holds the CTI port before the CTI Server comes. */
  async startServices(): Promise<Result<null>> {
    const { taken, cards, cti } = this.spec;
    const visible = this.map.real(cards.visible.address);
    const every = Object.values(cards).map((card) => this.map.real(card.address));
    const services = await startWindowsServices(this.held, every, visible);
    if (!services.ok || taken === null) return services;
    const other = await startOtherProgram(taken, [visible], cti.port);
    if (!other.ok) return other;
    this.other = other.value;
    return success(null);
  }

  /**
   * Starts the CTI Server, anew where it runs. It listens on what the site says, which is usually the
   * address of the first card in the binding order of this moment, and that alone: so Cisco's note
   * describes it for Windows 2000. The site's beginning is the first start, in which something may be
   * different; every later one is a restart.
   */
  async startCti(role: Role): Promise<Result<null>> {
    await this.stopCti();
    const { cti } = this.spec;
    this.starts += 1;
    const special = this.starts === 1 ? cti.atFirst : {};
    const run: CtiRun = { ...cti, ...(special === 'down' ? {} : special) };
    this.startedWith = isNetwork(run.listens) ? run.listens : this.first;
    this.isUp = special !== 'down';
    if (special === 'down') return success(null);
    const answers = role === 'active' ? run.answers : cti.idle;
    const addresses = this.boundTo(run.listens);
    if (answers === null || this.isTaken(addresses)) return success(null);

    const server =
      answers === 'hung'
        ? await startOtherProgram('hung', addresses, cti.port)
        : await startCtiServer(addresses, cti.port, answers);
    if (!server.ok) return server;
    this.server = server.value;
    if (cti.tls) {
      const tls = await startOtherProgram('tls', addresses, ctiPort(this.side, this.instance, 'tls'));
      if (!tls.ok) return tls;
      this.tlsPort = tls.value;
    }
    const [address] = addresses;
    if (run.stale === 0 || address === undefined) return success(null);
    return leaveStale(this.held, this.dialer, { address, port: cti.port }, run.stale);
  }

  async stopCti(): Promise<void> {
    const running = [this.server, this.tlsPort];
    this.server = null;
    this.tlsPort = null;
    await Promise.all(running.map((one) => one?.stop()));
  }

  /** Ends everything that is not among the held sockets. */
  async stop(): Promise<void> {
    await Promise.all([this.stopCti(), this.other?.stop()]);
  }

  /** What its listeners hold, where the system's own table cannot be read. */
  list(): readonly RealSocket[] {
    return [this.server, this.tlsPort, this.other].flatMap((one) => one?.list() ?? []);
  }

  private boundTo(listens: CtiRun['listens']): readonly string[] {
    const real = (cards: readonly CardSpec[]): readonly string[] =>
      cards.map((card) => this.map.real(card.address));
    switch (listens) {
      case 'first-card':
        return real(this.cards.slice(0, 1));
      case 'every-card':
        return real(this.cards);
      case 'loopback':
        return [this.map.own(this.side).real];
      case 'gone':
        return this.spec.gone === null ? [] : [this.map.real(this.spec.gone)];
      default:
        return real(this.cards.filter((card) => card.network === listens));
    }
  }

  /** Does another program of this host hold one of these addresses? Then the CTI Server opens no port. */
  private isTaken(addresses: readonly string[]): boolean {
    return this.other?.addresses.some((address) => addresses.includes(address)) ?? false;
  }
}

function isNetwork(listens: CtiRun['listens']): listens is Network {
  return listens === 'visible' || listens === 'private' || listens === 'other';
}
