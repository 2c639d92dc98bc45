import type { SessionFacts } from '../case/types';
import { type Message, say } from '../text';
import { readPgStatus } from './pg-status';
import { serviceNames } from './services';
import { explainStatus, isStatusNameCertain, statusName } from './status';

/** What a session test tells beyond its outcome, a sentence each, for people. Empty where there is nothing to add. */
export function sessionWords(code: number | null, told: SessionFacts | null): readonly Message[] {
  return [...(code === null ? [] : statusWords(code)), ...(told === null ? [] : toldWords(told))];
}

/** The meaning of a status code that the CTI Server rejected with; its name only where the sources agree on it. */
export function statusWords(code: number): readonly Message[] {
  const name = isStatusNameCertain(code) ? statusName(code) : null;
  return [
    name === null
      ? say('Status {code}: the sources give it no name, or several.', { code })
      : say('Status {code} is {name}.', { code, name }),
    explainStatus(code),
  ];
}

function toldWords(told: SessionFacts): readonly Message[] {
  const { found, version, pgStatus, peripheralOnline, sessionType, heartbeat, closed } = told;
  const { servicesGranted = null, foreignInvokeId } = told;
  const words: Message[] = [];
  if (found.length === 1) words.push(say('The name gave {address}.', { address: found[0] ?? '' }));
  if (found.length > 1) {
    words.push(say('The name gave {addresses}; the first was called.', { addresses: found.join(', ') }));
  }
  if (version !== null) words.push(say('Asked for in protocol version {version}.', { version }));
  if (foreignInvokeId !== undefined) words.push(foreignWords(foreignInvokeId));
  if (servicesGranted !== null) words.push(servicesWords(servicesGranted));
  if (pgStatus !== null) words.push(...pgStatusWords(pgStatus));
  if (peripheralOnline === false) {
    words.push(
      say(
        'OPEN_CONF says that a peripheral is offline. That is no failure of the session; it may be another peripheral of the same Peripheral Gateway.',
      ),
    );
  }
  if (sessionType === 1) words.push(say('The server calls this side active.'));
  if (sessionType === 2) words.push(say('The server calls this side the standby.'));
  const beat = heartbeat === null ? null : heartbeats[heartbeat];
  if (beat !== null) words.push(beat);
  if (closed === false && heartbeat !== 'cancelled')
    words.push(say('The server did not confirm the end of the session.'));
  return words;
}

/** For an OPEN_CONF that has not the InvokeID of the request, which its answer echoes. */
function foreignWords(id: number): Message {
  return say(
    'An OPEN_CONF came with InvokeID {id}, which is not that of the request: it confirms nothing that was asked here, and was not taken for the answer. What sent it speaks the CTI Server protocol.',
    { id },
  );
}

function servicesWords(mask: number): Message {
  const services = serviceNames(mask);
  return services.length === 0
    ? say('It granted none of the services that Rebind knows.')
    : say('It granted the services {services}.', { services: services.join(', ') });
}

/** PGStatus in words: 0 is normal, and none of its bits is a failure of the session. */
export function pgStatusWords(pgStatus: number): readonly Message[] {
  if (pgStatus === 0) return [say('PGStatus 0: the Peripheral Gateway is normal.')];
  const { set, unknown } = readPgStatus(pgStatus);
  return [
    ...set.map(({ name, words }) => say('PGStatus {name}: {words}', { name, words })),
    ...(unknown === 0
      ? []
      : [
          say('PGStatus has bits that no source names: {bits}.', {
            bits: `0x${unknown.toString(16)}`,
          }),
        ]),
  ];
}

const heartbeats: Readonly<Record<NonNullable<SessionFacts['heartbeat']>, Message | null>> = {
  answered: say('The server answered a heartbeat.'),
  offline: say('The server answered the heartbeat with a failure: it has gone out of service.'),
  silent: say('The server did not answer the heartbeat within the limit.'),
  ended: say('The connection ended before the heartbeat was answered.'),
  cancelled: null,
};
