import { success } from '../core/result';
import { say } from '../core/text';
import { saveCollectors } from '../host/evidence/collectors';
import type { Handlers } from '../ipc/handle';
import { chooseFolder } from './dialogs';

/** Saves the scripts that gather the evidence on the customer's host, where the technician wants them. */
export function collectorHandlers(): Pick<Handlers, 'collectors.save'> {
  return {
    'collectors.save': async () => {
      const place = await chooseFolder(say('Save the collector on a USB stick or in a folder'));
      return place === null ? success(null) : saveCollectors(place);
    },
  };
}
