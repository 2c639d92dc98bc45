import type { AdapterBindingsData, CardsData } from '../evidence/adapters/types';
import type { CollectionData } from '../evidence/collection/types';
import type { PathTestData, SessionTestData, TestOutcome } from '../evidence/own-tests/types';
import type { RegistryData } from '../evidence/registry/types';
import type { RouteData } from '../evidence/routes/types';
import { digestOf } from '../evidence/sockets/digest';
import type { EvidencePart } from '../evidence/types';
import { formatEndpoint } from '../net/endpoint';
import { type Message, say } from '../text';
import { joined, outcomeWords } from './phrases';

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
    case 'net-ip-configuration':
    case 'net-ip-address':
    case 'wmic-nicconfig':
      return cardsSummary(part.data);
    case 'net-ip-interface':
    case 'netsh-interfaces':
      return counted(
        part.data.interfaces.length,
        (count) => say('metric of {count} interface', { count }),
        (count) => say('metrics of {count} interfaces', { count }),
      );
    case 'net-adapter-binding':
      return bindingsSummary(part.data);
    case 'route':
      return routesSummary(part.data);
    case 'collection':
      return collectionSummary(part.data);
    case 'session-test':
      return sessionTestSummary(part.data);
    case 'path-test':
      return pathTestSummary(part.data);
    case 'hosts':
      return counted(
        part.data.entries.length,
        (count) => say('{count} entry', { count }),
        (count) => say('{count} entries', { count }),
      );
    case 'resolve':
      return counted(
        part.data.lookups.length,
        (count) => say('{count} look-up', { count }),
        (count) => say('{count} look-ups', { count }),
      );
    case 'arp':
      return counted(
        part.data.interfaces.reduce((sum, { entries }) => sum + entries.length, 0),
        (count) => say('{count} neighbour', { count }),
        (count) => say('{count} neighbours', { count }),
      );
    case 'tasklist':
      return counted(
        part.data.processes.length,
        (count) => say('{count} process', { count }),
        (count) => say('{count} processes', { count }),
      );
    case 'services':
      return counted(
        part.data.services.length,
        (count) => say('{count} service', { count }),
        (count) => say('{count} services', { count }),
      );
    case 'event-log':
      return counted(
        part.data.events.length,
        (count) => say('{count} event', { count }),
        (count) => say('{count} events', { count }),
      );
    case 'host-clock':
      return say('{clock} by its own clock', { clock: part.data.clocks[0]?.clock ?? '' });
    case 'unknown':
      return say('Not recognised');
    default:
      return say('Kept as it is; no check asks for it');
  }
}

function cardsSummary({ cards }: CardsData): Message {
  const addresses = cards.reduce((sum, card) => sum + card.ipv4.length, 0);
  return say('{cards}, {addresses}', {
    cards: counted(
      cards.length,
      (count) => say('{count} card', { count }),
      (count) => say('{count} cards', { count }),
    ),
    addresses: counted(
      addresses,
      (count) => say('{count} IPv4 address', { count }),
      (count) => say('{count} IPv4 addresses', { count }),
    ),
  });
}

/** IPv4 must be bound to a card for anything to listen there: where it is not, that is said. */
function bindingsSummary({ bindings }: AdapterBindingsData): Message {
  const cards = new Set(bindings.map(({ adapter }) => adapter)).size;
  const found = counted(
    cards,
    (count) => say('what is bound to {count} card', { count }),
    (count) => say('what is bound to {count} cards', { count }),
  );
  const without = bindings.filter(({ component, enabled }) => component === 'ms_tcpip' && !enabled).length;
  return without === 0
    ? found
    : say('{found}; IPv4 is not bound to {count} of them', { found, count: without });
}

function routesSummary({ ipv4, persistent }: RouteData): Message {
  const routes = counted(
    ipv4.length,
    (count) => say('{count} IPv4 route', { count }),
    (count) => say('{count} IPv4 routes', { count }),
  );
  return persistent.length === 0
    ? routes
    : say('{routes}, {count} persistent', { routes, count: persistent.length });
}

function collectionSummary({ entries }: CollectionData): Message {
  const commands = counted(
    entries.length,
    (count) => say('{count} command', { count }),
    (count) => say('{count} commands', { count }),
  );
  const failed = entries.filter(({ outcome }) => outcome === 'failed').length;
  return failed === 0 ? commands : say('{commands}, {failed} ended with an error', { commands, failed });
}

/** How it ended, in few words: the last try tells that, where none is missing. The kind of the part stands beside it. */
function sessionTestSummary({ endpoint, tries, whole, practice }: SessionTestData): Message {
  const end = whole ? tries.at(-1) : undefined;
  const target =
    endpoint === null ? say('endpoint missing') : say('{endpoint}', { endpoint: formatEndpoint(endpoint) });
  if (end === undefined || end.outcome === null) {
    return ofPractice(say('{target}: its end is missing', { target }), practice);
  }
  const ended =
    end.outcome === 'rejected' && end.status !== null
      ? say('rejected with code {code}', { code: end.status })
      : testEnds[end.outcome];
  return ofPractice(say('{target}: {ended}', { target, ended }), practice);
}

function ofPractice(summary: Message, practice: boolean | null): Message {
  return practice === true ? say('{summary} (practice)', { summary }) : summary;
}

const testEnds: Readonly<Record<TestOutcome, Message>> = {
  ...outcomeWords,
  cancelled: say('cancelled'),
  'not-allowed': say('not tried'),
  failed: say('could not be tried'),
};

function pathTestSummary({ results, whole, practice }: PathTestData): Message {
  const tried = counted(
    results.length,
    (count) => say('{count} endpoint', { count }),
    (count) => say('{count} endpoints', { count }),
  );
  const answered = results.filter(({ kind }) => kind === 'connected').length;
  const summary = whole
    ? say('{tried}, {answered} took a connection', { tried, answered })
    : say('{tried}, {answered} took a connection; the rest is missing', { tried, answered });
  return ofPractice(summary, practice);
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
  if (data.persistentRoutes.length > 0) {
    found.push(
      counted(
        data.persistentRoutes.length,
        (count) => say('{count} persistent route', { count }),
        (count) => say('{count} persistent routes', { count }),
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
