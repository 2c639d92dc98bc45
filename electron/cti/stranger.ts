import { type Message, say } from '../core/text';

/** What speaks where a CTI Server was expected, by the first bytes that it sent. */
export function recogniseStranger(bytes: Uint8Array): Message {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  if (start.startsWith('HTTP/')) return say('A web server answered.');
  if (start.startsWith('SSH-')) return say('An SSH server answered.');
  // A TLS record: alert or handshake, major version 3.
  if ((bytes[0] === 0x15 || bytes[0] === 0x16) && bytes[1] === 3) return say('A TLS server answered.');
  return say('Something answered that does not speak the CTI Server protocol.');
}
