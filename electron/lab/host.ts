import type { Side } from '../core/net/ports';
import { ctiPort } from '../core/net/ports';
import { type Result, success } from '../core/result';
import { type AddressMap, realPort } from './address-map';
import { type CtiServer, startCtiServer } from './cti-server';
import type { HeldSockets } from './held-sockets';
import type { CardSpec, HostSpec } from './site-spec';
import { inOrder } from './site-spec';
import type { Network } from './types';

/** Listeners on every card, as each Windows host has them: RPC endpoint mapper, file sharing. */
const everywhereTcp = [135, 445];
const everywhereUdp = [445];
/** NetBIOS: on the visible card, as it is switched off on a private one. */
const visibleTcp = [139];
const visibleUdp = [137, 138];

/** A host of the practice Peripheral Gateway: its cards, their order, and its CTI Server. */
export class PracticeHost {
  private first: Network;
  /** Which card was first when the CTI Server was last started. */
  private startedWith: Network;
  private server: CtiServer | null = null;

  constructor(
    readonly side: Side,
    readonly spec: HostSpec,
    private readonly instance: number,
    private readonly map: AddressMap,
    private readonly held: HeldSockets,
  ) {
    this.first = spec.first;
    this.startedWith = spec.first;
  }

  /** The cards in the binding order that is set now. */
  get cards(): readonly CardSpec[] {
    return inOrder(this.spec, this.first);
  }

  get addresses(): readonly string[] {
    return this.cards.map((card) => card.address);
  }

  /** Was the order changed since the CTI Server was started? */
  get restartNeeded(): boolean {
    return this.first !== this.startedWith;
  }

  /** The CTI Server; null where the side is idle or its start failed. */
  get cti(): CtiServer | null {
    return this.server;
  }

  /** What its CTI Server listens on, in the case's address; null where nothing listens. */
  get listensOn(): { readonly address: string; readonly port: number } | null {
    if (this.server === null || !this.server.listening) return null;
    return { address: this.map.shown(this.server.address) ?? this.server.address, port: this.server.port };
  }

  /** Changes configuration only: what is bound stays bound until the restart, as on Windows. */
  setFirst(network: Network): void {
    this.first = network;
  }

  /** Binds what a Windows host has anyway. */
  async startServices(): Promise<Result<null>> {
    const every = Object.values(this.spec.cards);
    const visible = [this.spec.cards.visible];
    const wanted = [
      ...everywhereTcp.flatMap((port) => every.map((card) => ({ udp: false, card, port }))),
      ...everywhereUdp.flatMap((port) => every.map((card) => ({ udp: true, card, port }))),
      ...visibleTcp.flatMap((port) => visible.map((card) => ({ udp: false, card, port }))),
      ...visibleUdp.flatMap((port) => visible.map((card) => ({ udp: true, card, port }))),
    ];
    for (const { udp, card, port } of wanted) {
      const address = this.map.real(card.address);
      const bound = udp
        ? await this.held.bindUdp(address, realPort(port))
        : await this.held.listen(address, realPort(port));
      if (!bound.ok) return bound;
    }
    return success(null);
  }

  /**
   * Starts the CTI Server anew. It listens on the address of the first card in the
   * binding order of this moment, and on that alone: so Cisco's note describes it for
   * Windows 2000. On an idle side nothing listens.
   */
  async restartCti(): Promise<Result<null>> {
    await this.stopCti();
    this.startedWith = this.first;
    const [card] = this.cards;
    if (this.spec.cti === null || card === undefined) return success(null);
    const port = ctiPort(this.side, this.instance);
    const started = await startCtiServer(this.map.real(card.address), port, this.spec.cti);
    if (!started.ok) return started;
    this.server = started.value;
    return success(null);
  }

  async stopCti(): Promise<void> {
    const { server } = this;
    this.server = null;
    await server?.stop();
  }
}
