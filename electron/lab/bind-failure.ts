import { type Failure, failure } from '../core/result';
import { say } from '../core/text';

/** Code of the failure that says that a loopback address is not there. */
export const noLoopback = 'practice-no-loopback';

/** Code of the failure that says that an address and port are in use. */
export const portTaken = 'practice-port-taken';

/**
 * Why an address of the practice site could not be bound, in words.
 * @param error what the system said
 */
export function bindFailure(error: Error, address: string, port: number): Failure {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.message;
  switch (code) {
    case 'EADDRNOTAVAIL':
      return failure(noLoopback, say('This computer has no loopback address {address}.', { address }));
    case 'EADDRINUSE':
      return failure(
        portTaken,
        say('Another program on this computer uses {address}, port {port}.', { address, port }),
        say('Close that program, or another practice site, and start again.'),
      );
    case 'EACCES':
    case 'EPERM':
      return failure(
        'practice-not-permitted',
        say('This computer does not permit the practice site to use {address}, port {port}.', {
          address,
          port,
        }),
      );
    default:
      return failure(
        'practice-no-socket',
        say('The practice site could not use {address}, port {port}: {code}.', { address, port, code }),
      );
  }
}
