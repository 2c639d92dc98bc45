import { type Result, success } from '../core/result';
import { realPort } from './address-map';
import type { HeldSockets } from './held-sockets';

/** Listeners on every address, as each Windows host has them: RPC endpoint mapper, file sharing. */
const everywhere = { tcp: [135, 445], udp: [445] };

/** NetBIOS: on the visible card, as it is switched off on a private one. */
const onVisible = { tcp: [139], udp: [137, 138] };

/**
 * Binds what a Windows host has anyway.
 * @param every loopback addresses that stand for those of the whole host
 * @param visible the one that stands for its visible card
 */
export async function startWindowsServices(
  held: HeldSockets,
  every: readonly string[],
  visible: string,
): Promise<Result<null>> {
  const wanted = [
    ...every.map((address) => ({ address, ...everywhere })),
    { address: visible, ...onVisible },
  ];
  for (const { address, tcp, udp } of wanted) {
    for (const port of tcp) {
      const listening = await held.listen(address, realPort(port));
      if (!listening.ok) return listening;
    }
    for (const port of udp) {
      const bound = await held.bindUdp(address, realPort(port));
      if (!bound.ok) return bound;
    }
  }
  return success(null);
}
