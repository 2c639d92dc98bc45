import { tryAll } from '../../../../electron/host/connection/connection-pool';

/** Tries one port 200 times at once where the system gives this process fewer sockets than that, and tells what came. */
const port = Number(process.argv[2]);
const endpoints = Array.from({ length: 200 }, () => ({ address: '127.0.0.1', port }));
void tryAll(endpoints, { limitMilliseconds: 20_000, atOnce: 200, perHost: 200 }).then((results) => {
  process.stdout.write(JSON.stringify(results.map(({ kind, errorCode }) => [kind, errorCode])));
});
