import type { Server } from 'node:net';
import { createServer } from 'node:net';
import { type Result, success } from '../core/result';
import { firstSlot, lastSlot } from './address-map';
import { bindFailure, portTaken } from './bind-failure';
import { listen } from './held-sockets';

/** A place in the loopback range that this practice site alone uses. */
export interface Slot {
  readonly number: number;
  release(): Promise<void>;
}

const guardPort = 20_001;

/** The address whose listener says that a slot is taken; it stands for no address of the case. */
export function guardAddress(slot: number): string {
  return `127.10.${slot}.1`;
}

/**
 * Takes the first free slot. A slot is held by a real listener, so two practice sites, in
 * one program or in two, never share one, and a program that died holds none.
 */
export async function takeSlot(): Promise<Result<Slot>> {
  for (let number = firstSlot; ; number += 1) {
    const address = guardAddress(number);
    const guard: Server = createServer((socket) => socket.destroy());
    const error = await listen(guard, address, guardPort);
    if (error === null) {
      return success({
        number,
        release: () => new Promise<void>((done) => guard.close(() => done())),
      });
    }
    const failed = bindFailure(error, address, guardPort);
    if (failed.code !== portTaken || number === lastSlot) return failed;
  }
}
