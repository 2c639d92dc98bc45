import { type Failure, failure } from '../core/result';
import { say } from '../core/text';

/**
 * Why an address of the practice site could not be bound, in words.
 * @param error what the system said
 */
export function bindFailure(error: Error, address: string, port: number): Failure {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.message;
  switch (code) {
    case 'EADDRNOTAVAIL':
      return failure(
        'practice-no-loopback',
        say(
          'This computer has no loopback address {address}. The practice site needs more of them than 127.0.0.1.',
          { address },
        ),
        aliasHint(address),
      );
    case 'EADDRINUSE':
      return failure(
        'practice-port-taken',
        say('Another program on this computer listens on {address}, port {port}.', { address, port }),
        say('Close that program, or another practice site, and start again.'),
      );
    case 'EACCES':
    case 'EPERM':
      return failure(
        'practice-not-permitted',
        say('This computer does not permit the practice site to listen on {address}, port {port}.', {
          address,
          port,
        }),
      );
    default:
      return failure(
        'practice-no-listener',
        say('The practice site could not listen on {address}, port {port}: {code}.', { address, port, code }),
      );
  }
}

/** macOS gives 127.0.0.1 alone to its loopback; Linux and Windows answer on all of 127.0.0.0/8. */
function aliasHint(address: string) {
  return process.platform === 'darwin'
    ? say('An administrator can add it until the next restart: {command}', {
        command: `sudo ifconfig lo0 alias ${address} up`,
      })
    : say('An administrator can add it to the loopback adapter.');
}
