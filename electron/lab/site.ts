import type { Owner, Site, SiteSide } from '../core/case/types';
import type { Endpoint } from '../core/net/endpoint';
import { formatEndpoint } from '../core/net/endpoint';
import { type Side, sides } from '../core/net/ports';
import type { PracticeState } from '../core/practice/state';
import { failure, type Result, success } from '../core/result';
import { format, type Message, say } from '../core/text';
import { AddressMap, loopbackMissing, portRule } from './address-map';
import { addressesOf } from './addresses-of';
import { noLoopback } from './bind-failure';
import { printOneCommand } from './captures';
import { PracticeDialer } from './dialer';
import { HeldSockets } from './held-sockets';
import { PracticeHost } from './host';
import { startLinks } from './links';
import { hostTable } from './observe/host-table';
import { observeSystem } from './observe/observe';
import type { RealSocket } from './observe/real-socket';
import type { CardSpec, SiteSpec } from './site-spec';
import { practiceSites } from './sites';
import { guardAddress, type Slot, takeSlot } from './slot';
import type { Capture, DialReport, Network, PracticeSite } from './types';
import { printBindingOrder, printDialerKey } from './windows-text/registry';

export interface PracticeOptions {
  /** Which practice site; absent: the case of Cisco's note. */
  readonly id?: string;
  /** Binding orders to begin with where a rehearsal is taken up again. */
  readonly first?: Partial<Readonly<Record<Side, Network>>>;
  /** The clock that the hosts print. */
  readonly now?: () => Date;
}

/**
 * Starts a practice site with real sockets on loopback and nothing else. Fails in words
 * where this computer cannot hold it: only 127.0.0.1, or a port in use.
 */
export async function startPractice(options: PracticeOptions = {}): Promise<Result<PracticeSite>> {
  const id = options.id ?? 'wrong-nic-active';
  const spec = practiceSites.find((site) => site.id === id);
  if (spec === undefined) return failure('practice-unknown', say('There is no practice site {id}.', { id }));

  const slot = await takeSlot();
  if (!slot.ok) {
    if (slot.code !== noLoopback) return slot;
    const map = new AddressMap(8, addressesOf(spec));
    return loopbackMissing(map, guardAddress(8), slot);
  }
  const site = new RunningSite(spec, slot.value, options);
  const started = await site.start();
  if (started.ok) return success(site);
  await site.stop();
  return started;
}

class RunningSite implements PracticeSite {
  readonly id: string;
  readonly title: Message;
  readonly story: Message;
  private readonly map: AddressMap;
  private readonly held = new HeldSockets();
  private readonly hosts: Readonly<Record<Side, PracticeHost>>;
  private readonly dialer: PracticeDialer;
  private readonly now: () => Date;
  /** Restarts come one after the other, also when a button is pressed twice. */
  private restarts: Promise<unknown> = Promise.resolve();
  private stopping: Promise<void> | null = null;

  constructor(
    private readonly spec: SiteSpec,
    private readonly slot: Slot,
    options: PracticeOptions,
  ) {
    this.id = spec.id;
    this.title = spec.title;
    this.story = spec.story;
    this.now = options.now ?? (() => new Date());
    this.map = new AddressMap(slot.number, addressesOf(spec));
    const host = (side: Side): PracticeHost =>
      new PracticeHost(side, spec.hosts[side], spec.instance, this.map, this.held);
    this.hosts = { A: host('A'), B: host('B') };
    for (const side of sides) this.hosts[side].setFirst(options.first?.[side] ?? spec.hosts[side].first);
    this.dialer = new PracticeDialer(spec.dialer, this.map, this.held);
  }

  async start(): Promise<Result<null>> {
    for (const side of sides) {
      const services = await this.hosts[side].startServices();
      if (!services.ok) return services;
    }
    const links = await startLinks(this.spec, this.map, this.held);
    if (!links.ok) return links;
    for (const side of sides) {
      const cti = await this.hosts[side].restartCti();
      if (!cti.ok) return cti;
    }
    return success(null);
  }

  async capture(owner: Owner, what: Capture): Promise<Result<string>> {
    if (this.stopping !== null) return stopped();
    const { name, cards } = this.hostOf(owner);
    switch (what) {
      case 'netstat-ipconfig': {
        const addresses = cards.map((card) => card.address);
        const sockets = hostTable(await this.realSockets(), addresses, this.map);
        return success(
          printOneCommand({ name, windows: this.spec.windows, cards, sockets, now: this.now() }),
        );
      }
      case 'registry':
        return success(printBindingOrder(cards));
      case 'dialer-key':
        if (owner === 'dialer') return success(printDialerKey(this.spec));
        return failure('practice-no-key', say("The dialer's key is on the dialer's host."));
    }
  }

  dial(): Promise<DialReport> {
    return this.dialer.dial();
  }

  setOrder(side: Side, first: Network): PracticeState {
    this.hosts[side].setFirst(first);
    return this.state();
  }

  restart(side: Side): Promise<Result<PracticeState>> {
    const restarted = this.restarts.then(async (): Promise<Result<PracticeState>> => {
      if (this.stopping !== null) return stopped();
      const cti = await this.hosts[side].restartCti();
      return cti.ok ? success(this.state()) : cti;
    });
    this.restarts = restarted;
    return restarted;
  }

  route(endpoint: Endpoint): Endpoint | null {
    return this.stopping === null ? this.map.route(endpoint) : null;
  }

  state(): PracticeState {
    const { shown, real, what } = portRule;
    return {
      story: format(this.story),
      map: [
        ...this.map.entries.map((one) => ({ shown: one.shown, real: one.real, what: format(one.what) })),
        { shown: format(shown), real: format(real), what: format(what) },
      ],
      hosts: sides.map((side) => {
        const host = this.hosts[side];
        return {
          side,
          name: host.spec.name,
          active: this.spec.active === side,
          order: host.cards.map((card) => card.network),
          listens: host.listensOn === null ? null : formatEndpoint(host.listensOn),
          restartNeeded: host.restartNeeded,
        };
      }),
    };
  }

  site(): Site {
    const { spec } = this;
    const papers = (side: Side): SiteSide => ({
      host: spec.hosts[side].name,
      visible: spec.hosts[side].cards.visible.address,
      private: spec.hosts[side].cards.private.address,
      windows: spec.windows,
      ctiPort: null,
    });
    return {
      instance: spec.instance,
      release: null,
      active: spec.active,
      activeKnownBy: 'practice',
      sides: { A: papers('A'), B: papers('B') },
      dialer: { host: spec.dialer.name, address: spec.dialer.card.address, endpoints: spec.dialer.endpoints },
    };
  }

  stop(): Promise<void> {
    this.stopping ??= this.end();
    return this.stopping;
  }

  private async end(): Promise<void> {
    await this.restarts;
    await this.dialer.stop();
    await Promise.all(sides.map((side) => this.hosts[side].stopCti()));
    await this.held.stop();
    await this.slot.release();
  }

  private hostOf(owner: Owner): { readonly name: string; readonly cards: readonly CardSpec[] } {
    if (owner === 'dialer') return { name: this.spec.dialer.name, cards: [this.spec.dialer.card] };
    const host = this.hosts[owner];
    return { name: host.spec.name, cards: host.cards };
  }

  /** What the system says is bound; where it says nothing, what this program holds. */
  private async realSockets(): Promise<readonly RealSocket[]> {
    const system = await observeSystem();
    return system ?? [...this.held.list(), ...sides.flatMap((side) => this.hosts[side].cti?.list() ?? [])];
  }
}

function stopped() {
  return failure('practice-stopped', say('The practice site was stopped.'));
}
