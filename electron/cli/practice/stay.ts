import { formatEndpoint } from '../../core/net/endpoint';
import { sides } from '../../core/net/ports';
import { say } from '../../core/text';
import { startPractice } from '../../lab/site';
import { exit, type Output } from '../output';
import { notStarted } from './play';

/**
 * Starts a practice site and lets it run until it is interrupted, for whoever wants to try
 * `probe`, `telnet` or a client of their own against it.
 */
export async function stayOnSite(id: string, output: Output): Promise<number> {
  const started = await startPractice({ id });
  if (!started.ok) return notStarted(started, output);
  const site = started.value;
  const end = interrupted();
  output.line(site.story);
  output.line();
  for (const { shown, real, what } of site.state(output.translate).map) {
    output.line(say('{shown} → {real}  {what}', { shown, real, what }));
  }
  output.line();
  for (const side of sides) {
    const called = site.site().dialer.endpoints[side];
    if (called === null) continue;
    const [address] = await site.lookup(called.address).catch(() => [called.address]);
    const way = site.route({ address: address ?? called.address, port: called.port });
    output.line(
      way === null || way === 'silence'
        ? say('{side}: {called} cannot be tried from another program.', {
            side,
            called: formatEndpoint(called),
          })
        : say('{side}: what the dialer calls, {called}, is here: rebind probe {way}', {
            side,
            called: formatEndpoint(called),
            way: formatEndpoint(way),
          }),
    );
  }
  output.line(say('It runs until Ctrl+C.'));
  await end;
  await site.stop();
  return exit.done;
}

/** Settles once this program is asked to end. */
function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
