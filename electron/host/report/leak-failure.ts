import type { LeakKind } from '../../core/redaction/needles';
import type { LeakPlace } from '../../core/redaction/proofs';
import { visibleLine } from '../../core/report/visible';
import { type Failure, failure } from '../../core/result';
import { type Message, say } from '../../core/text';
import { namePlace } from '../leak-check/leak-check';

const kinds: Readonly<Record<LeakKind, Message>> = {
  address: say('an address'),
  'physical-address': say('a physical address'),
  name: say('a name'),
  person: say('a person’s name'),
  title: say('the title'),
  file: say('the name of a file'),
  id: say('a number that one machine alone has'),
};

/** Why a redacted document is not handed out: what of the site still stands in it, and where. */
export function leakFailure(places: readonly LeakPlace[]): Failure {
  const [first] = places;
  const hint =
    first?.where.text === namePlace.text
      ? say('Nothing was saved. Save it under another name.')
      : say(
          'Nothing was saved. Choose another level of redaction, or take the piece of evidence off that holds it.',
        );
  if (first === undefined)
    return failure('leak', say('Something of the site still stands in the report.'), hint);
  return failure(
    'leak',
    say(
      'The report was not saved: {kind} of the site still stands in it, {found}, in {where}: “… {near} …”',
      {
        kind: kinds[first.kind],
        found: visibleLine(first.found).slice(0, 80),
        where: first.where,
        near: visibleLine(first.near).slice(0, 140),
      },
    ),
    hint,
  );
}
