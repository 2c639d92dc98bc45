import { failure, type Result, success } from '../core/result';
import { say } from '../core/text';
import { AddressMap, loopbackMissing } from './address-map';
import { addressesOf } from './addresses-of';
import { noLoopback } from './bind-failure';
import type { PracticeOptions } from './options';
import { RunningSite } from './running-site';
import { caseOfTheNote, practiceSites } from './sites';
import { guardAddress, takeSlot } from './slot';
import type { PracticeSite } from './types';

/**
 * Starts a practice site with real sockets on loopback and nothing else. Fails in words
 * where this computer cannot hold it: only 127.0.0.1, or a port in use.
 */
export async function startPractice(options: PracticeOptions = {}): Promise<Result<PracticeSite>> {
  const id = options.id ?? caseOfTheNote;
  const spec = practiceSites.find((site) => site.id === id);
  if (spec === undefined) return failure('practice-unknown', say('There is no practice site {id}.', { id }));

  const slot = await takeSlot();
  if (!slot.ok) {
    if (slot.code !== noLoopback) return slot;
    const map = new AddressMap(8, addressesOf(spec, 8));
    return loopbackMissing(map, guardAddress(8), slot);
  }
  const site = new RunningSite(spec, slot.value, options);
  const started = await site.start();
  if (started.ok) return success(site);
  await site.stop();
  return started;
}
