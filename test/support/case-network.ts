import { once } from 'node:events';
import type { Endpoint } from '../../electron/core/net/endpoint';
import { type Ended, Namespaces } from './namespaces';

/** The case's addresses. */
export const visible = { A: '10.1.8.102', B: '10.1.8.103', dialer: '10.1.8.50' } as const;
export const own = { A: '172.1.8.102', B: '172.1.8.103' } as const;

/** The visible network's router: it has no way to the private network, and says so to nobody. */
const router = '10.1.8.1';

/** How something on a host answers; see pg-host.ts. */
export interface Answering extends Endpoint {
  readonly as: 'in-service' | 'newer-only' | 'mute' | 'hang-up' | 'tear-down' | 'dribble' | 'delay' | 'deaf';
}

/**
 * The case's network, made of real ones: the dialer and both hosts of the Peripheral Gateway on
 * a switch, the visible network, and the two hosts on a cable of their own, the private one.
 */
export class CaseNetwork {
  readonly #networks = new Namespaces();

  constructor() {
    try {
      this.#build();
    } catch (error) {
      this.end();
      throw error;
    }
  }

  #build(): void {
    const networks = this.#networks;
    networks.add('switch');
    networks.ip('switch', 'link add switch type bridge');
    networks.ip('switch', `addr add ${router}/24 dev switch`);
    networks.ip('switch', 'link set switch up');
    this.addHost('pga', visible.A);
    this.addHost('pgb', visible.B);
    this.addHost('dialer', visible.dialer);
    networks.cable('pga', 'private', 'pgb', 'private');
    for (const [name, address] of [
      ['pga', own.A],
      ['pgb', own.B],
    ] as const) {
      networks.ip(name, `addr add ${address}/24 dev private`);
      networks.ip(name, 'link set private up');
    }
  }

  /** One more host on the visible network, with the router as its way to everywhere else. */
  addHost(name: string, address: string): void {
    const networks = this.#networks;
    networks.add(name);
    // What it is not addressed by, it passes on to nobody.
    for (const host of ['switch', name]) {
      networks.inside(host, ['sh', '-c', 'echo 0 > /proc/sys/net/ipv4/ip_forward']);
    }
    networks.cable(name, 'visible', 'switch', `to-${name}`);
    networks.ip('switch', `link set to-${name} master switch`);
    networks.ip('switch', `link set to-${name} up`);
    networks.ip(name, `addr add ${address}/24 dev visible`);
    networks.ip(name, 'link set visible up');
    networks.ip(name, `route add default via ${router}`);
  }

  ip(host: string, words: string): void {
    this.#networks.ip(host, words);
  }

  filter(host: string, rules: string): void {
    this.#networks.filter(host, rules);
  }

  inside(host: string, command: readonly string[]): string {
    return this.#networks.inside(host, command);
  }

  ended(host: string, command: readonly string[]): Promise<Ended> {
    return this.#networks.ended(host, command);
  }

  /** A program that is spoken to by messages. */
  start(host: string, command: readonly string[]) {
    return this.#networks.start(host, command, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  }

  /** Lets something answer on a host, and waits until all of it listens. */
  async serve(host: string, program: string, answering: readonly Answering[]): Promise<void> {
    const child = this.start(host, [process.execPath, program, JSON.stringify(answering)]);
    const ended = once(child, 'close').then(() => ['ended']);
    const [said] = await Promise.race([once(child, 'message'), ended]);
    if (said !== 'listening') throw new Error(`${host}: ${said}`);
  }

  end(): void {
    this.#networks.end();
  }
}
