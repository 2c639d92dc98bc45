import type { Owner } from '../../core/case/types';
import type { Phase } from '../../core/incident/events';
import { type Message, say } from '../../core/text';
import { captureName, dialStatements } from '../../lab/statements';
import type { Capture, PracticeSite } from '../../lab/types';
import type { Output } from '../output';
import type { PracticeIncident } from './incident';

/** What a step of the practice plays on. */
export interface Player extends Pick<Output, 'translate' | 'words'> {
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

/** What was found in each part of a piece, one after the other. */
function listed(messages: readonly Message[]): Message | string {
  return messages.reduceRight<Message | string>(
    (rest, one) => (rest === '' ? one : say('{one}; {rest}', { one, rest })),
    '',
  );
}

/** What every scene of a practice needs: the site, its incident, and how to tell. */
export function playerOf(site: PracticeSite, incident: PracticeIncident, output: Output): Player {
  const { translate, words } = output;
  const tell = (message: Message) => output.line(`  ${words(message)}`);
  return {
    site,
    incident,
    translate,
    words,
    tell,
    async capture(owner, what, phase) {
      const text = await site.capture(owner, what);
      if (!text.ok) {
        tell(text.message);
        return false;
      }
      const name = captureName(owner, what, site, translate);
      incident.bring(text.value, { name, owner, phase });
      const summary = incident
        .snapshot()
        .evidence.at(-1)
        ?.parts.map((part) => part.summary);
      tell(say('{name}: {summary}', { name, summary: listed(summary ?? []) }));
      return true;
    },
    async dial(phase) {
      const report = await site.dial();
      incident.say(dialStatements(report, phase, translate));
      tell(report.words);
      return report.session;
    },
  };
}
