import { seemsWhole } from '../diagnosis/facts/whole-table';
import type { RegistryData } from '../evidence/registry/types';
import { digestOf } from '../evidence/sockets/digest';
import type { EvidencePart } from '../evidence/types';
import { type Message, say } from '../text';

/**
 * What to do about a part that cannot say what it should: another table than the one that
 * decides, names for numbers, a piece of it only. null where there is nothing to do.
 */
export function partAdvice(part: EvidencePart): Message | null {
  switch (part.kind) {
    case 'netstat':
      return netstatAdvice(part);
    case 'ss':
      return say(
        'The CTI Server and the dialer run on Windows. Run netstat -n -a on that host, and bring what it prints.',
      );
    case 'ipconfig':
      return part.data.adapters.length > 0
        ? null
        : say('Bring the whole output of ipconfig /all, down to its last line.');
    case 'registry': {
      return registryAdvice(part.data);
    }
    case 'session-test':
      return part.data.endpoint !== null && part.data.whole
        ? null
        : say('Lines of this record are missing. Bring the file that Rebind saved, as it is.');
    case 'path-test':
      return part.data.whole
        ? null
        : say('Lines of this record are missing. Bring the file that Rebind saved, as it is.');
    case 'unknown':
      return say(
        'What is read is the output of netstat -n -a and ipconfig /all, and registry exports. Copy it whole, from the line where the command was typed.',
      );
    default:
      return null;
  }
}

function registryAdvice({
  bindOrder,
  otherOrders,
  interfaces,
  dialer,
  persistentRoutes,
}: RegistryData): Message | null {
  const [other] = otherOrders.filter(({ order }) => order.join() !== bindOrder.join());
  if (bindOrder.length > 0 && other !== undefined) {
    return say(
      'In the Linkage key, Bind and {value} name the cards in different orders; Windows writes both alike. Bind is shown. Check whether the key was changed by hand.',
      { value: other.value },
    );
  }
  const isOfUse =
    bindOrder.length > 0 || interfaces.length > 0 || dialer !== null || persistentRoutes.length > 0;
  return isOfUse ? null : say('Export the key that the step names, with all that is below it.');
}

function netstatAdvice(part: Extract<EvidencePart, { kind: 'netstat' }>): Message | null {
  const { sockets } = part.data;
  if (sockets.length === 0) return say('Bring the whole output of netstat -n -a, with its rows.');
  if (digestOf(sockets).hasNames) {
    return say(
      'Names stand in the place of addresses or ports: it was printed without -n. Run netstat -n -a on the same host, and bring that.',
    );
  }
  return seemsWhole(part)
    ? null
    : say(
        'It looks cut or filtered, and what is not in it may still be there. Bring the whole output of netstat -n -a.',
      );
}
