import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Statement } from '../core/incident/events';
import { largestPicture, mostPictures } from '../core/picture/limits';
import { type Failure, failure, type Result, success } from '../core/result';
import { say } from '../core/text';
import { mostPixels, pictureShape } from '../host/evidence/picture-shape';
import { evidenceFile, keepBytes } from '../host/store/evidence-store';
import { readFailure } from '../host/store/file-failure';
import type { AddedPictures, Argument } from '../ipc/contract';
import type { Handlers } from '../ipc/handle';
import { chooseFiles } from './dialogs';
import type { OpenWork, Workspace } from './workspace';

/** Takes photos and screenshots in, and puts them on a step. */
export function pictureHandlers(
  work: Workspace,
): Pick<Handlers, 'pictures.add' | 'pictures.choose' | 'pictures.take'> {
  const add = async (argument: Argument<'pictures.add'>): Promise<Result<AddedPictures>> => {
    const opened = await work.open(argument.id);
    if (!opened.ok) return opened;
    return opened.value.inTurn(() => takePictures(argument, opened.value));
  };
  return {
    'pictures.add': add,
    'pictures.take': async ({ id, step, sha256 }) => {
      const opened = await work.open(id);
      if (!opened.ok) return opened;
      const { evidence } = opened.value.incident();
      const item = evidence.find((one) => one.sha256 === sha256);
      if (item === undefined) return notInIncident;
      const read = await readPicture(evidenceFile(opened.value.file.folder, sha256), item.name);
      if (!read.ok) return read;
      return add({ id, step, caption: '', items: [{ name: path.basename(item.name), bytes: read.value }] });
    },
    'pictures.choose': async ({ id, step }) => {
      const paths = await chooseFiles(say('Add pictures'));
      if (paths.length === 0) return success(null);
      const items: Argument<'pictures.add'>['items'] = [];
      const refused: Received[] = [];
      for (const file of paths.slice(0, mostPictures)) {
        const read = await readPicture(file);
        if (read.ok) items.push({ name: path.basename(file), bytes: read.value });
        else refused.push({ name: path.basename(file), duplicate: false, failure: read });
      }
      for (const file of paths.slice(mostPictures)) {
        refused.push({ name: path.basename(file), duplicate: false, failure: tooMany });
      }
      const added = await add({ id, step, caption: '', items });
      if (!added.ok) return added;
      const { snapshot, received } = added.value;
      return success({ snapshot, received: [...received, ...refused] });
    },
  };
}

type Received = AddedPictures['received'][number];

const notInIncident = failure('not-found', say('This piece of evidence is not in the incident any more.'));

const tooMany = failure(
  'too-many',
  say('More than {most} pictures were chosen at once.', { most: mostPictures }),
  say('Bring the others afterwards.'),
);

async function readPicture(
  file: string,
  name = path.basename(file),
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  try {
    const { size } = await stat(file);
    return size > largestPicture ? tooLarge(name, size) : success(new Uint8Array(await readFile(file)));
  } catch (error) {
    return readFailure(error, name);
  }
}

/** Puts pictures on a step of an incident. One that cannot be taken is told, and leaves the others alone. */
async function takePictures(
  { step, caption, items }: Argument<'pictures.add'>,
  work: OpenWork,
): Promise<Result<AddedPictures>> {
  const received: Received[] = [];
  const statements: Statement[] = [];
  const standing = new Set(
    work
      .incident()
      .pictures.filter((one) => one.step === step)
      .map(({ sha256 }) => sha256),
  );
  for (const { name: given, bytes } of items) {
    const name = path.basename(given).slice(-260);
    const shape = shapeOf(name, bytes);
    if (!shape.ok) {
      received.push({ name, duplicate: false, failure: shape });
      continue;
    }
    const kept = await keepBytes(work.file.folder, bytes);
    if (!kept.ok) {
      received.push({ name, duplicate: false, failure: kept });
      continue;
    }
    const { sha256, size } = kept.value;
    received.push({ name, duplicate: standing.has(sha256), failure: null });
    if (standing.has(sha256)) continue;
    standing.add(sha256);
    const { type: picture, width, height } = shape.value;
    statements.push({
      type: 'picture-attached',
      sha256,
      name,
      size,
      picture,
      width,
      height,
      step,
      // Words that were typed once belong to what was brought with them.
      caption: caption.trim(),
    });
  }
  const snapshot = statements.length > 0 ? await work.say(statements) : await work.snapshot();
  return snapshot.ok ? success({ snapshot: snapshot.value, received }) : snapshot;
}

function shapeOf(name: string, bytes: Uint8Array) {
  if (bytes.length > largestPicture) return tooLarge(name, bytes.length);
  const shape = pictureShape(bytes);
  if (shape === null) return noPicture(name);
  return shape.width * shape.height > mostPixels ? tooManyPixels(name, shape) : success(shape);
}

function noPicture(name: string): Failure {
  return failure(
    'no-picture',
    say('{name} is no picture that can be shown.', { name }),
    say(
      'Pictures are PNG, JPEG, GIF, WebP and BMP. Anything else can be brought as evidence: it is kept as an attachment.',
    ),
  );
}

function tooManyPixels(
  name: string,
  { width, height }: { readonly width: number; readonly height: number },
): Failure {
  return failure(
    'too-large',
    say('{name} has {width} × {height} pixels. That is too many to be shown.', { name, width, height }),
    say('Cut out the part that matters, and bring that.'),
  );
}

function tooLarge(name: string, size: number): Failure {
  const megabytes = (bytes: number): number => Math.ceil(bytes / (1024 * 1024));
  return failure(
    'too-large',
    say('{name} has {size} MB. A picture has {most} MB at most.', {
      name,
      size: megabytes(size),
      most: megabytes(largestPicture),
    }),
    say('Cut out the part that matters, or save it smaller, and bring that.'),
  );
}
