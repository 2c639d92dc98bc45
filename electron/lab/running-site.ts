import type { Owner, Site } from '../core/case/types';
import type { Endpoint } from '../core/net/endpoint';
import { otherSide, type Side, sides } from '../core/net/ports';
import type { PracticeState } from '../core/practice/state';
import { failure, type Result, success } from '../core/result';
import { type Message, say, type Translate } from '../core/text';
import type { SessionOutcome } from '../cti/client';
import type { Lookup } from '../cti/lookup';
import { AddressMap } from './address-map';
import { addressesOf } from './addresses-of';
import { type HostView, printOneCommand, printPrograms } from './captures';
import { PracticeDialer } from './dialer';
import { HeldSockets } from './held-sockets';
import { PracticeHost, type Role } from './host';
import { startLinks } from './links';
import { lookupIn } from './names';
import { hostTable } from './observe/host-table';
import { keyOf, observeSystem } from './observe/observe';
import type { RealSocket } from './observe/real-socket';
import type { PracticeOptions } from './options';
import { papersOfSite } from './papers';
import { Paths } from './paths';
import { pidOf } from './processes';
import type { Running } from './programs';
import { type CardSpec, inOrder, type SiteSpec } from './site-spec';
import type { Slot } from './slot';
import { stateOf } from './state-of';
import type { Capture, Debrief, DialReport, FirstNetwork, PracticeSite } from './types';
import { startWindowsServices } from './windows-services';
import { printBindingOrder, printDialerKey } from './windows-text/registry';

/** How long ago a colleague kept what they kept: yesterday at this time. */
const keptBefore = 24 * 3_600_000;

/** A practice site from its start to its end. */
export class RunningSite implements PracticeSite {
  readonly id: string;
  readonly title: Message;
  readonly symptom: Message;
  readonly story: Message;
  readonly debrief: Debrief;
  readonly expected: Readonly<Record<Side, SessionOutcome>>;
  readonly lookup: Lookup;
  private readonly map: AddressMap;
  private readonly held = new HeldSockets();
  private readonly paths: Paths;
  private readonly hosts: Readonly<Record<Side, PracticeHost>>;
  private readonly dialer: PracticeDialer;
  private readonly now: () => Date;
  private active: Side;
  /** What was kept of hosts from before their order was changed. */
  private kept: Readonly<Partial<Record<Side, string>>> = {};
  /** The rows that there were before this site began. */
  private before: ReadonlySet<string> = new Set();
  /** What starts and stops CTI Servers goes one after the other, also when a button is pressed twice. */
  private changes: Promise<unknown> = Promise.resolve();
  private stopping: Promise<void> | null = null;

  constructor(
    private readonly spec: SiteSpec,
    private readonly slot: Slot,
    options: PracticeOptions,
  ) {
    this.id = spec.id;
    this.title = spec.title;
    this.symptom = spec.symptom;
    this.story = spec.story;
    this.debrief = spec.debrief;
    this.expected = spec.expected;
    this.lookup = lookupIn(spec.names);
    this.active = spec.active;
    this.now = options.now ?? (() => new Date());
    this.map = new AddressMap(slot.number, addressesOf(spec, slot.number));
    this.paths = new Paths(spec.paths, this.map, options.platform);
    const address = this.map.real(spec.dialer.card.address);
    const host = (side: Side): PracticeHost =>
      new PracticeHost(side, spec.hosts[side], spec.instance, this.map, this.held, address);
    this.hosts = { A: host('A'), B: host('B') };
    this.dialer = new PracticeDialer(
      spec.dialer,
      {
        address,
        route: (endpoint) => this.paths.route('dialer', endpoint),
        lookup: this.lookup,
        swallows: (endpoint) => this.paths.swallows('dialer', endpoint),
        settled: () => this.changes,
        tryMilliseconds: options.tryMilliseconds,
      },
      this.held,
    );
  }

  async start(): Promise<Result<null>> {
    this.before = new Set(((await observeSystem()) ?? []).map(rowOf));
    for (const side of sides) {
      const services = await this.hosts[side].startServices();
      if (!services.ok) return services;
    }
    const visible = this.map.real(this.spec.dialer.card.address);
    const onDialer = await startWindowsServices(this.held, [visible, this.map.own('dialer').real], visible);
    if (!onDialer.ok) return onDialer;
    const links = await startLinks(this.spec, this.map, this.held);
    if (!links.ok) return links;
    const paths = await this.paths.start();
    if (!paths.ok) return paths;
    for (const side of sides) {
      const cti = await this.hosts[side].startCti(this.roleOf(side));
      if (!cti.ok) return cti;
    }
    for (const side of sides) await this.keep(side);
    if (this.spec.session !== null) await this.dialer.dial();
    return success(null);
  }

  async capture(owner: Owner, what: Capture): Promise<Result<string>> {
    if (this.stopping !== null) return stopped();
    const cards = owner === 'dialer' ? [this.spec.dialer.card] : this.hosts[owner].cards;
    switch (what) {
      case 'netstat-ipconfig':
        return success(printOneCommand(await this.view(owner, cards, this.now())));
      case 'programs':
        return success(printPrograms(await this.view(owner, cards, this.now()), this.running(owner)));
      case 'earlier': {
        const kept = owner === 'dialer' ? undefined : this.kept[owner];
        return kept === undefined
          ? failure('practice-nothing-kept', say('Nobody kept anything of this host from before.'))
          : success(kept);
      }
      case 'registry':
        return success(printBindingOrder(cards));
      case 'dialer-key':
        if (owner === 'dialer') return success(printDialerKey(this.spec));
        return failure('practice-no-key', say("The dialer's key is on the dialer's host."));
    }
  }

  /** A host as it is now, with the cards in this order. */
  private async view(owner: Owner, cards: readonly CardSpec[], now: Date): Promise<HostView> {
    const real = await (owner === 'dialer'
      ? this.dialer.whileCalling(() => this.realSockets())
      : this.realSockets());
    const host = owner === 'dialer' ? this.spec.dialer : this.spec.hosts[owner];
    const { taken, ctiServer } = this.running(owner);
    const others = owner === 'dialer' ? [this.map.own('dialer')] : this.hosts[owner].otherAddresses;
    const addresses = cards.map((card) => card.address);
    return {
      name: host.name,
      windows: this.spec.windows,
      language: this.spec.language,
      cards,
      sockets: hostTable(real, addresses, this.map, others),
      pidOf: (socket) => pidOf(socket, owner, taken, ctiServer ?? undefined),
      now,
    };
  }

  private running(owner: Owner): Running {
    const { windows, instanceName } = this.spec;
    if (owner === 'dialer') return { owner, windows, instanceName, ctiServer: null, taken: null };
    const { taken } = this.spec.hosts[owner];
    return { owner, windows, instanceName, ctiServer: this.hosts[owner].ctiProcess, taken };
  }

  /**
   * What a colleague kept of a host whose order they changed afterwards: its real sockets, which are the same
   * still, and its cards in the order of then.
   */
  private async keep(side: Side): Promise<void> {
    const { firstBefore } = this.spec.hosts[side];
    if (firstBefore === null) return;
    const cards = inOrder(this.spec.hosts[side], firstBefore);
    const then = new Date(this.now().getTime() - keptBefore);
    this.kept = { ...this.kept, [side]: printOneCommand(await this.view(side, cards, then)) };
  }

  dial(): Promise<DialReport> {
    return this.dialer.dial();
  }

  setOrder(side: Side, first: FirstNetwork): PracticeState {
    this.hosts[side].setFirst(first);
    return this.state();
  }

  restart(side: Side): Promise<Result<PracticeState>> {
    return this.change(() => this.hosts[side].startCti(this.roleOf(side)));
  }

  async failOver(): Promise<Result<PracticeState>> {
    let old = this.active;
    const changed = await this.change(async () => {
      old = this.active;
      this.active = otherSide(old);
      const idle = await this.hosts[old].startCti('idle');
      return idle.ok ? this.hosts[this.active].startCti('active') : idle;
    });
    if (!changed.ok) return changed;
    await this.dialer.afterLossOf(old);
    return success(this.state());
  }

  route(endpoint: Endpoint): Endpoint | 'silence' | null {
    return this.stopping === null ? this.paths.route('laptop', endpoint) : null;
  }

  state(translate?: Translate): PracticeState {
    const { spec, map, hosts, dialer, active } = this;
    return stateOf({ spec, map, hosts, dialer, active }, translate);
  }

  site(): Site {
    return papersOfSite(this.spec, this.active);
  }

  stop(): Promise<void> {
    this.stopping ??= this.end();
    return this.stopping;
  }

  private async end(): Promise<void> {
    await this.changes;
    await this.dialer.stop();
    await Promise.all(sides.map((side) => this.hosts[side].stop()));
    await this.paths.stop();
    await this.held.stop();
    await this.slot.release();
  }

  private roleOf(side: Side): Role {
    return side === this.active ? 'active' : 'idle';
  }

  /** Starts or stops CTI Servers, after all that was asked before, also where that threw. */
  private change(what: () => Promise<Result<null>>): Promise<Result<PracticeState>> {
    const changed = this.changes.then(async (): Promise<Result<PracticeState>> => {
      if (this.stopping !== null) return stopped();
      const done = await what();
      return done.ok ? success(this.state()) : done;
    });
    this.changes = changed.catch(() => undefined);
    return changed;
  }

  /**
   * What the system says is bound; where it says nothing, what this program holds. What was there
   * before this site is left out: the system remembers connections of the one that had its addresses
   * last (TIME_WAIT) for a minute or more.
   */
  private async realSockets(): Promise<readonly RealSocket[]> {
    const system = (await observeSystem())?.filter((socket) => !this.before.has(rowOf(socket)));
    return system ?? [...this.held.list(), ...sides.flatMap((side) => this.hosts[side].list())];
  }
}

/** A socket in its state: a connection that takes the place of a remembered one is another row. */
function rowOf(socket: RealSocket): string {
  return `${keyOf(socket)} ${socket.state}`;
}

function stopped() {
  return failure('practice-stopped', say('The practice site was stopped.'));
}
