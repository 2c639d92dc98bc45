import { type Message, say } from '../text';
import type { ByClock } from './by-the-clock';
import type { Captured } from './captured';

/** Why neither its own clock nor anything else tells whether a piece was captured after the fix. */
export function whyUndecided(byClock: Exclude<ByClock, 'before' | 'after'>, time: Captured): Message {
  const clock = time.text ?? '';
  if (!time.agrees) {
    return say('The manifest and the text itself give different times ({clock}), so neither counts.', {
      clock,
    });
  }
  if (time.text === null) {
    return say('Nothing in it tells when it was captured. When it was brought says nothing of that.');
  }
  if (time.readings.length === 0) {
    return say('Its time ({clock}) cannot be read as a day and a time of day.', { clock });
  }
  switch (byClock) {
    case 'minute':
      return say(
        'By its host’s clock ({clock}) it was captured so close to the tick that this clock does not tell which came first. Capture it once more.',
        { clock },
      );
    case 'late':
      return say(
        'The evidence from before the fix was brought long after its capture, so its host’s clock ({clock}) does not tell whether this came after the tick.',
        { clock },
      );
    case 'two-ways':
      return say('{clock} can be read in two ways, and only one of them lies after the tick.', { clock });
    case 'alone':
      return say(
        'Its host’s clock shows {clock}. No evidence from before the fix shows the same clock, so it cannot be compared with the time of the tick.',
        { clock },
      );
  }
}
