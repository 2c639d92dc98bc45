import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { format, say } from '../../../electron/core/text';
import { AddressMap, loopbackMissing } from '../../../electron/lab/address-map';
import { bindFailure } from '../../../electron/lab/bind-failure';
import { HeldSockets } from '../../../electron/lab/held-sockets';
import { value } from './support';

/** An address of the documentation range: no computer has it, and binding it sends nothing. */
const nobodys = '192.0.2.1';

let held = new HeldSockets();

afterEach(async () => {
  await held.stop();
  held = new HeldSockets();
});

const portOf = (server: Server): number => {
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  return bound.port;
};

describe('a computer that cannot hold the practice site', () => {
  it('because a loopback address is missing is told which', async () => {
    for (const failed of [await held.listen(nobodys, 43027), await held.bindUdp(nobodys, 20_137)]) {
      expect(failed).toMatchObject({ ok: false, code: 'practice-no-loopback' });
      if (!failed.ok) expect(format(failed.message)).toContain(nobodys);
    }
  });

  it('because of macOS’ single loopback address is told every command that adds one', () => {
    const map = new AddressMap(8, [
      { shown: '10.1.8.103', what: say('card'), open: true },
      { shown: '172.1.8.103', what: say('card'), open: true },
      { shown: '10.1.8.77', real: '127.0.0.1', what: say('this laptop'), open: false },
    ]);
    const cause = bindFailure(
      Object.assign(new Error('bind'), { code: 'EADDRNOTAVAIL' }),
      '127.10.8.1',
      20_001,
    );
    const told = loopbackMissing(map, '127.10.8.1', cause, 'darwin');
    expect(told.code).toBe('practice-no-loopback');
    expect(told.hint === undefined ? '' : format(told.hint)).toBe(
      'An administrator can add them until the next restart with: ' +
        'sudo ifconfig lo0 alias 127.10.8.1 up && ' +
        'sudo ifconfig lo0 alias 127.10.8.103 up && ' +
        'sudo ifconfig lo0 alias 127.172.8.103 up',
    );
    const elsewhere = loopbackMissing(map, '127.10.8.1', cause, 'win32');
    expect(elsewhere.hint === undefined ? '' : format(elsewhere.hint)).not.toContain('sudo');
  });

  it('because a port is in use is told which, and what to do', async () => {
    const port = portOf(value(await held.listen('127.0.0.1', 0)));
    const failed = await held.listen('127.0.0.1', port);
    expect(failed).toMatchObject({ ok: false, code: 'practice-port-taken' });
    if (!failed.ok) expect(format(failed.message)).toContain(String(port));
  });

  it('for any other reason is told the system’s own word', () => {
    for (const [code, expected] of [
      ['EACCES', 'practice-not-permitted'],
      ['EMFILE', 'practice-no-socket'],
    ] as const) {
      expect(bindFailure(Object.assign(new Error(code), { code }), '127.10.8.103', 43027).code).toBe(
        expected,
      );
    }
  });
});

describe('the sockets that a practice site holds', () => {
  it('are listed as they are, where the system’s table cannot be read', async () => {
    const server = value(await held.listen('127.0.0.1', 0));
    const port = portOf(server);
    const accepted = new Promise((done) => server.once('connection', done));
    const socket = value(await held.connect('127.0.0.1', '127.0.0.1', port));
    await accepted;
    value(await held.bindUdp('127.0.0.1', 0));
    const words = held.list().map((one) => `${one.protocol} ${one.state}`);
    expect(words.toSorted()).toEqual(['TCP ESTABLISHED', 'TCP ESTABLISHED', 'TCP LISTENING', 'UDP null']);
    expect(socket.localPort).toBeGreaterThanOrEqual(1_025);
    expect(socket.localPort).toBeLessThanOrEqual(5_000);
  });

  it('call from the next port where one is in use', async () => {
    const port = portOf(value(await held.listen('127.0.0.1', 0)));
    const first = value(await held.connect('127.0.0.1', '127.0.0.1', port));
    const other = new HeldSockets();
    try {
      // The second begins to count where the first did.
      const second = value(await other.connect('127.0.0.1', '127.0.0.1', port));
      expect(second.localPort).toBeGreaterThan(first.localPort ?? 0);
    } finally {
      await other.stop();
    }
  });

  it('are all gone after the stop', async () => {
    const port = portOf(value(await held.listen('127.0.0.1', 0)));
    value(await held.connect('127.0.0.1', '127.0.0.1', port));
    await held.stop();
    const again = createServer();
    await new Promise<void>((ready, failed) => {
      again.once('error', failed);
      again.listen({ host: '127.0.0.1', port }, ready);
    });
    await new Promise((done) => again.close(done));
    expect(held.list()).toEqual([]);
  });
});
