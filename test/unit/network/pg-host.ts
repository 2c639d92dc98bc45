import { connect, createServer, type Server, type Socket } from 'node:net';
import { inService, mute } from '../../../electron/lab/cti-behaviour';
import { startCtiServer } from '../../../electron/lab/cti-server';
import type { Answering } from '../../support/case-network';
import { tearDown } from '../cti/hostile-servers';
import { published } from '../cti/samples';

/**
 * What answers on a host of the Peripheral Gateway: CTI Servers, and what stands in for one.
 * It says `listening` once everything does, and runs until it is killed, or whoever started it is gone.
 */
async function main(): Promise<void> {
  process.on('disconnect', () => process.exit());
  const list = JSON.parse(process.argv[2] ?? '[]') as Answering[];
  for (const one of list) await answer(one);
  await new Promise((sent) => process.send?.('listening', sent));
  // A host too busy to take a connection: the system queues what comes, until the queue is full.
  if (list.some((one) => one.as === 'deaf')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

async function answer({ address, port, as }: Answering): Promise<void> {
  switch (as) {
    case 'in-service':
      return serve(address, port, inService([5, 24]));
    case 'newer-only':
      return serve(address, port, inService([13, 24]));
    case 'mute':
      return serve(address, port, mute);
    case 'hang-up':
      return listen(address, port, (socket) => socket.end());
    case 'tear-down':
      return listen(address, port, tearDown);
    case 'dribble':
      return listen(address, port, dribble);
    case 'delay':
      return listen(address, port, (socket) => passOnLate(socket, address, port - 40));
    case 'deaf':
      return listen(address, port, () => undefined, 1);
  }
}

async function serve(address: string, port: number, behaviour: ReturnType<typeof inService>): Promise<void> {
  const started = await startCtiServer(address, port, behaviour);
  if (!started.ok) throw new Error(started.code);
}

function listen(
  address: string,
  port: number,
  take: (socket: Socket) => void,
  backlog?: number,
): Promise<void> {
  const server: Server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.resume();
    take(socket);
  });
  return new Promise((ready) =>
    server.listen({ host: address, port, ...(backlog === undefined ? {} : { backlog }) }, ready),
  );
}

/** A right answer, one byte a second. */
function dribble(socket: Socket): void {
  const bytes = [...published.openConfirmation];
  const timer = setInterval(() => {
    const byte = bytes.shift();
    if (byte !== undefined) socket.write(Uint8Array.of(byte));
  }, 1_000);
  socket.on('close', () => clearInterval(timer));
}

/** A long way: what goes in either direction comes out a little later. */
function passOnLate(socket: Socket, address: string, port: number): void {
  const onward = connect(port, address);
  onward.on('error', () => socket.destroy());
  for (const [from, to] of [
    [socket, onward],
    [onward, socket],
  ] as const) {
    from.on('data', (chunk) => setTimeout(() => to.write(chunk), 150));
    from.on('end', () => setTimeout(() => to.end(), 150));
  }
}

void main();
