import { type Failure, failure } from '../../core/result';
import { type Message, say } from '../../core/text';

/** Why a package is not opened. In every case nothing was written. */

const unchanged = say(
  'Nothing was taken from it. Ask for it to be saved and sent again, as by a memory stick or a zipped mail.',
);

/** It is not what a `.rebind` file is. */
export function notAPackage(): Failure {
  return failure(
    'no-package',
    say('This file is no Rebind package.'),
    say('A package is one file that ends in .rebind. A report or evidence is brought inside an incident.'),
  );
}

/** It came changed or in parts, as after a broken copy. */
export function damaged(why: Message): Failure {
  return failure('package-damaged', say('This package is damaged. {why}', { why }), unchanged);
}

/** No Rebind makes such a package: somebody made it so, or changed it. */
export function hostile(why: Message): Failure {
  return failure(
    'package-refused',
    say('This package was refused. {why}', { why }),
    say('No Rebind saves a package like this. Nothing was taken from it. Ask where it came from.'),
  );
}

/** It is beyond what Rebind unpacks. */
export function tooMuch(why: Message): Failure {
  return failure(
    'package-too-large',
    say('This package was refused. {why}', { why }),
    say('No Rebind saves a package like this. Nothing was taken from it.'),
  );
}
