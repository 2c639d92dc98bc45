import { type Failure, failure } from '../../core/result';
import { say } from '../../core/text';

/** The system's word for what went wrong with a file, as in `ENOSPC`; empty where it gave none. */
export function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}

/** Writing failed: what that means for the technician. Nothing that was saved before is touched. */
export function writeFailure(error: unknown): Failure {
  const code = errorCode(error);
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return failure(
        'disk-full',
        say('The disk is full. This was not saved.'),
        say('Make room on the disk and try again. Everything before it is safe.'),
      );
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return failure(
        'not-writable',
        say('The folder cannot be written. This was not saved.'),
        say('Check the rights of the incidents folder, or whether another program holds the file.'),
      );
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENODEV':
    case 'ENXIO':
    case 'ESTALE':
    case 'ENOTCONN':
    case 'EHOSTDOWN':
      return folderGone;
    case 'EBUSY':
      return failure(
        'held',
        say('Another program holds the file. This was not saved.'),
        say('A virus scanner or a backup may be at it. Wait a moment and try again.'),
      );
    default:
      return failure(
        'not-saved',
        say('This could not be saved: {reason}', { reason: code === '' ? String(error) : code }),
        say('Try again. Everything before it is safe.'),
      );
  }
}

/** The place is not there any more: a stick that was pulled out, a share that is gone. */
export const folderGone: Failure = failure(
  'folder-gone',
  say('The folder is not there any more. This was not saved.'),
  say('Plug the stick in or connect the share again, then try again.'),
);

/** The folder of all incidents is not there any more. They are not gone then: they cannot be seen. */
export function storeGone(folder: string): Failure {
  return failure(
    'folder-gone',
    say('The folder with the incidents is not there any more: {folder}', { folder }),
    say('Plug the stick in or connect the share again, then try again.'),
  );
}

/** Reading failed: what was named, and why. */
export function readFailure(error: unknown, name: string): Failure {
  switch (errorCode(error)) {
    case 'ENOENT':
      return failure(
        'not-found',
        say('{name} is not there.', { name }),
        say('Check the name and the place.'),
      );
    case 'EACCES':
    case 'EPERM':
      return failure(
        'not-readable',
        say('{name} may not be read.', { name }),
        say('Check the rights of the file, or copy it to a folder of your own.'),
      );
    case 'EISDIR':
      return failure('is-folder', say('{name} is a folder.', { name }), say('Choose the files in it.'));
    default:
      return failure(
        'not-readable',
        say('{name} could not be read: {reason}', { name, reason: errorCode(error) || String(error) }),
      );
  }
}
