import { format, say, type Translate } from '../../core/text';

/** What a support file is made of: everything in it is shown before it is saved. */
export interface SupportFacts {
  readonly version: string;
  readonly electron: string;
  readonly chromium: string;
  readonly platform: string;
  readonly language: string;
  /** How many incidents there are; nothing else of them. */
  readonly incidents: number;
  readonly log: string;
}

/**
 * The text of a support file: versions and the log, without a name, an address or a word of
 * any incident. What is shown is what is saved.
 */
export function supportText(facts: SupportFacts, translate?: Translate): string {
  const head = format(
    say(
      'Support file of Rebind. It holds nothing of any incident: versions, and kinds of events with their times.',
    ),
    translate,
  );
  return [
    head,
    '',
    `Rebind ${facts.version}`,
    `Electron ${facts.electron}, Chromium ${facts.chromium}`,
    facts.platform,
    `language ${facts.language}`,
    `incidents ${facts.incidents}`,
    '',
    facts.log.trim(),
    '',
  ].join('\n');
}
