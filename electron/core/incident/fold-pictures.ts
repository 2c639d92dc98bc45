import type { IncidentEvent, Statement } from './events';
import type { Picture } from './incident';

type Said = Extract<Statement, { type: 'picture-attached' | 'picture-captioned' | 'picture-removed' }>;

/**
 * The pictures after one more statement. The same bytes on one step are one picture; a second
 * attaching of them says nothing new.
 */
export function foldPictures(
  pictures: readonly Picture[],
  say: Said,
  { id, at, by }: Pick<IncidentEvent, 'id' | 'at' | 'by'>,
): readonly Picture[] {
  switch (say.type) {
    case 'picture-attached': {
      if (pictures.some((one) => one.sha256 === say.sha256 && one.step === say.step)) return pictures;
      const { sha256, name, size, width, height, step, caption, picture: type } = say;
      return [...pictures, { eventId: id, sha256, name, caption, step, at, by, size, width, height, type }];
    }
    case 'picture-captioned':
      return pictures.map((one) => (one.eventId === say.picture ? { ...one, caption: say.caption } : one));
    case 'picture-removed':
      return pictures.filter((one) => one.eventId !== say.picture);
  }
}
