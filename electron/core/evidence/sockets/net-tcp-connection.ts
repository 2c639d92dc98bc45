import { lineAbove } from '../console/typed-above';
import type { Format } from '../format';
import { headingNames, isLetter, listedName, listedValue } from '../powershell/anchors';
import { readObjects, type Wanted } from '../powershell/objects';
import type { PrintedObject } from '../powershell/types';
import { Common, count, isAddress, word } from '../powershell/values';
import type { Lines } from '../text/lines';
import { Unread } from '../text/unread';
import { englishState } from './socket-states';
import type { SocketEnd, SocketRow } from './types';

/**
 * Reads `Get-NetTCPConnection`, as the table that it prints and as a list (`| fl`):
 *
 *     LocalAddress LocalPort RemoteAddress RemotePort State  AppliedSetting OwningProcess
 *     ------------ --------- ------------- ---------- -----  -------------- -------------
 *     10.1.8.103   43027     0.0.0.0       0          Listen                1820
 *
 * The columns may be any that were asked for, in any order. Rows are given as netstat has
 * them, with its words for the states.
 */
export const netTcpConnection: Format<'net-tcp-connection'> = {
  kind: 'net-tcp-connection',
  commands: ['get-nettcpconnection'],
  mayAnchor: isLetter,
  anchors: (line) => headingNames(line, /localport/i)?.has('localaddress') === true || isOfConnection(line),
  read(lines, first, last) {
    const unread = new Unread(lines);
    const host = new Common();
    const sockets: SocketRow[] = [];
    const found = readObjects(lines, first, last, wantedIn(lines), {
      take(object) {
        host.add(word(object, 'pscomputername'));
        const row = rowOf(object);
        if (row !== null) sockets.push(row);
        return row !== null;
      },
      unread: (line) => unread.add(line),
    });
    return found ? { data: { sockets }, host: host.value, ...unread.result() } : null;
  },
};

function wantedIn(lines: Lines): Wanted {
  return {
    has: (names, head) =>
      names.has('localaddress') &&
      names.has('localport') &&
      !ofOthers.some((name) => names.has(name)) &&
      (ofTcp.some((name) => names.has(name)) || saysTcp(lineAbove(lines, head))),
    always: ['localaddress', 'localport', 'remoteaddress', 'remoteport', 'state'],
  };
}

/** UDP endpoints have an address and a port too: one of these shows that it is TCP. */
const ofTcp = ['remoteaddress', 'remoteport', 'state', 'appliedsetting', 'offloadstate'];

/** Of firewall rules, and of scripts that put TCP and UDP into one table. */
const ofOthers = ['protocol', 'direction', 'action'];

function saysTcp(typed: string): boolean {
  return /get-nettcpconnection/i.test(typed) && !/get-netudpendpoint/i.test(typed);
}

/**
 * A line of a list that no other command prints. Firewall rules print `LocalAddress : Any`
 * and `LocalPort : 162`, and much else has a `State`: it counts by its value.
 */
function isOfConnection(line: string): boolean {
  switch (listedName(line)) {
    case 'appliedsetting':
    case 'offloadstate':
      return true;
    case 'instanceid':
      // `10.1.8.103++43027++0.0.0.0++0`, near the top of `| fl *`.
      return /^[\da-f:.%]{2,60}\+\+\d{1,5}\+\+/i.test(listedValue(line));
    case 'state':
      return telling.has(listedValue(line).toLowerCase());
    default:
      return false;
  }
}

/** Windows' names of the states, and netstat's. */
const states: ReadonlyMap<string, string> = new Map([
  ['closed', 'CLOSED'],
  ['listen', 'LISTENING'],
  ['synsent', 'SYN_SENT'],
  ['synreceived', 'SYN_RECEIVED'],
  ['established', 'ESTABLISHED'],
  ['finwait1', 'FIN_WAIT_1'],
  ['finwait2', 'FIN_WAIT_2'],
  ['closewait', 'CLOSE_WAIT'],
  ['closing', 'CLOSING'],
  ['lastack', 'LAST_ACK'],
  ['timewait', 'TIME_WAIT'],
  ['deletetcb', 'DELETE_TCB'],
  ['bound', 'BOUND'],
]);

/** States of nothing but a connection: doors are closed too. */
const telling = new Set(
  [...states.keys()].filter((state) => !['closed', 'closing', 'bound'].includes(state)),
);

/** null where an end or the state was printed and is cut. */
function rowOf(object: PrintedObject): SocketRow | null {
  const local = endOf(object, 'localaddress', 'localport');
  const remote = endOf(object, 'remoteaddress', 'remoteport');
  const state = word(object, 'state');
  if (local === null || local === 'torn' || remote === 'torn') return null;
  if (state === null && object.names.has('state')) return null;
  const name = state === null ? null : (states.get(state.toLowerCase()) ?? englishState(state) ?? state);
  return {
    protocol: 'TCP',
    local,
    remote,
    // Where the state was not asked for it is not known: bound sockets, which do not listen,
    // are listed with the same other end as listeners.
    state: name,
    pid: count(object, 'owningprocess'),
    process: null,
    line: object.line,
  };
}

/** One end; null where one of its two properties was not asked for; `torn` where they hold no end. */
function endOf(object: PrintedObject, address: string, port: string): SocketEnd | null | 'torn' {
  const host = word(object, address);
  const number = count(object, port);
  const isAddressTorn = object.names.has(address) && (host === null || !isAddress(host));
  const isPortTorn = object.names.has(port) && (number === null || number > 65_535);
  if (isAddressTorn || isPortTorn) return 'torn';
  return host === null || number === null ? null : { address: host, port: number };
}
