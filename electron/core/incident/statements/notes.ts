import * as z from 'zod';
import { eventName, sha256, stepIds, words } from './fields';

/* Notes and pictures on the steps. They decide nothing. */

export const noted = z.strictObject({ type: z.literal('noted'), step: z.enum(stepIds), text: words(20_000) });
/** A note that counts no more; `note` is the id of the event that it was said in. */
export const noteRemoved = z.strictObject({ type: z.literal('note-removed'), note: eventName });
/** Pictures that can be shown: whose bytes are that, whatever the file was called. */
export const pictureTypes = ['png', 'jpeg', 'gif', 'webp', 'bmp'] as const;
export type PictureType = (typeof pictureTypes)[number];
/** Longest caption of a picture, in characters. */
export const longestCaption = 1_000;
/** A photo or a screenshot, kept as it came among the evidence under its SHA-256. It decides nothing. */
export const pictureAttached = z.strictObject({
  type: z.literal('picture-attached'),
  sha256,
  name: words(260),
  size: z.int().min(0),
  picture: z.enum(pictureTypes),
  /** In pixels, as its own bytes tell. */
  width: z.int().min(1),
  height: z.int().min(1),
  step: z.enum(stepIds),
  caption: words(longestCaption),
});
/** What a picture shows, said anew; `picture` is the id of the event that attached it. */
export const pictureCaptioned = z.strictObject({
  type: z.literal('picture-captioned'),
  picture: eventName,
  caption: words(longestCaption),
});
export const pictureRemoved = z.strictObject({ type: z.literal('picture-removed'), picture: eventName });
