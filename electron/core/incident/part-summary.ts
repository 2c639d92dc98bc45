import type { RegistryData } from '../evidence/registry/types';
import { digestOf } from '../evidence/sockets/digest';
import type { EvidencePart } from '../evidence/types';
import { type Message, say } from '../text';
import { joined } from './phrases';

/** What was found in a part, in a few words: "18 sockets, 6 listeners". */
export function partSummary(part: EvidencePart): Message {
  switch (part.kind) {
    case 'netstat':
    case 'net-tcp-connection':
    case 'ss': {
      const rows = part.data.sockets;
      if (rows.length === 0) return say('No row could be read');
      const found = say('{sockets}, {listeners}', {
        sockets: counted(
          rows.length,
          (count) => say('{count} socket', { count }),
          (count) => say('{count} sockets', { count }),
        ),
        listeners: counted(
          digestOf(rows).listeners,
          (count) => say('{count} listener', { count }),
          (count) => say('{count} listeners', { count }),
        ),
      });
      return part.kind === 'ss' ? say('{found}, of a Linux host', { found }) : found;
    }
    case 'ipconfig':
      return part.data.adapters.length === 0
        ? say('No adapter could be read')
        : counted(
            part.data.adapters.length,
            (count) => say('{count} adapter', { count }),
            (count) => say('{count} adapters', { count }),
          );
    case 'registry':
      return registrySummary(part.data);
    case 'ctitest':
      return part.data.suggests === null
        ? say('No word in it tells what came out')
        : say('It seems to say: {what}', { what: suggestions[part.data.suggests] });
    case 'unknown':
      return say('Not recognised');
    default:
      return say('Recognised, and not read by this version');
  }
}

const suggestions = {
  opened: say('opened'),
  rejected: say('rejected'),
  refused: say('refused'),
  'timed-out': say('timed out'),
  unreachable: say('unreachable'),
} as const;

function registrySummary(data: RegistryData): Message {
  const found: Message[] = [];
  if (data.bindOrder.length > 0) {
    found.push(
      counted(
        data.bindOrder.length,
        (count) => say('binding order of {count} card', { count }),
        (count) => say('binding order of {count} cards', { count }),
      ),
    );
  }
  if (data.interfaces.length > 0) {
    found.push(
      counted(
        data.interfaces.length,
        (count) => say('{count} interface', { count }),
        (count) => say('{count} interfaces', { count }),
      ),
    );
  }
  if (data.dialer !== null) found.push(say('the dialer’s key'));
  return joined(found) ?? say('No binding order and no dialer key in it');
}

type Counting = (count: number) => Message;

/** One or many: a language that counts otherwise translates the two sentences. */
function counted(count: number, one: Counting, many: Counting): Message {
  return count === 1 ? one(count) : many(count);
}
