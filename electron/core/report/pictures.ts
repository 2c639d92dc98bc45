import { stepNames } from '../incident/phrases';
import type { Tell } from './tell';
import type { ReportInput, ReportPicture } from './types';

/** The pictures of an incident, each once, in the order in which they came. */
export function picturesOf({ incident }: ReportInput, tell: Tell): readonly ReportPicture[] {
  const kept = incident?.pictures ?? [];
  return kept
    .filter((one, index) => kept.findIndex((other) => other.sha256 === one.sha256) === index)
    .map(({ sha256, name, caption, step, at, by, type, width, height }) => ({
      sha256,
      name,
      caption,
      step: tell(stepNames[step]),
      at,
      by,
      type,
      width,
      height,
    }));
}
