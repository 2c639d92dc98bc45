import type { Owner } from '../../core/case/types';
import type { Phase } from '../../core/incident/events';
import { format, type Message, say } from '../../core/text';
import { captureName, dialStatements } from '../../lab/statements';
import type { Capture, PracticeSite } from '../../lab/types';
import type { Output } from '../output';
import type { PracticeIncident } from './incident';

/** What a step of the practice plays on. */
export interface Player {
  readonly site: PracticeSite;
  readonly incident: PracticeIncident;
  tell(message: Message): void;
  /** Prints a command's text on a practice host and takes it in as evidence. */
  capture(owner: Owner, what: Capture, phase: Phase): Promise<boolean>;
  /** Lets the dialer try both sides, and records what it shows. */
  dial(phase: Phase): Promise<'open' | 'none'>;
}

/** One step of the practice. */
export interface Step {
  readonly title: Message;
  /** False where something did not come out as it must. */
  play(player: Player): Promise<boolean>;
}

export function playerOf(site: PracticeSite, incident: PracticeIncident, output: Output): Player {
  const tell = (message: Message) => output.line(`  ${format(message)}`);
  return {
    site,
    incident,
    tell,
    async capture(owner, what, phase) {
      const text = await site.capture(owner, what);
      if (!text.ok) {
        tell(text.message);
        return false;
      }
      const name = captureName(owner, what, site);
      incident.bring(text.value, { name, owner, phase });
      const summary = incident
        .snapshot()
        .evidence.at(-1)
        ?.parts.map((part) => format(part.summary));
      tell(say('{name}: {summary}', { name, summary: summary?.join('; ') ?? '' }));
      return true;
    },
    async dial(phase) {
      const report = await site.dial();
      incident.say(dialStatements(report, phase));
      tell(report.words);
      return report.session;
    },
  };
}
