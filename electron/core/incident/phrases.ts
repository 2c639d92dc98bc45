import type { ActiveSource, OutcomeKind, OutcomeMethod, Owner, Place, Windows } from '../case/types';
import { type Message, say } from '../text';
import type { Closing, StepId } from './events';

/** Names of fixed values, as people read them. */

export const stepNames: Readonly<Record<StepId, Message>> = {
  site: say('Site'),
  dialer: say('Dialer'),
  connection: say('ctitest and connection'),
  netstat: say('netstat and adapters'),
  diagnosis: say('Diagnosis'),
  fix: say('Fix'),
  verify: say('Verify'),
  report: say('Report'),
};

export const outcomeWords: Readonly<Record<OutcomeKind, Message>> = {
  opened: say('opened'),
  connected: say('connected'),
  rejected: say('rejected'),
  refused: say('refused'),
  'timed-out': say('timed out'),
  unreachable: say('unreachable'),
  reset: say('torn down'),
  'name-not-found': say('name not found'),
  'no-answer': say('connected, no answer'),
  'not-cti': say('answered by something else'),
  'not-run': say('not run'),
};

export const placeWords: Readonly<Record<Place, Message>> = {
  server: say('on the server'),
  dialer: say('from the dialer'),
  laptop: say('from this laptop'),
  other: say('from elsewhere'),
};

export const methodWords: Readonly<Record<OutcomeMethod, Message>> = {
  ctitest: say('ctitest'),
  tcp: say('Connection test'),
  session: say('Session test'),
};

export const ownerWords: Readonly<Record<Owner, Message>> = {
  A: say('side A'),
  B: say('side B'),
  dialer: say('the dialer'),
};

export const sourceWords: Readonly<Record<ActiveSource, Message>> = {
  procmon: say('procmon'),
  'cti-server-window': say('CTI Server’s window'),
  'diagnostic-framework': say('Diagnostic Framework'),
  customer: say('told by the customer'),
  practice: say('practice'),
};

export const windowsNames: Readonly<Record<Windows, string>> = {
  '2000': 'Windows 2000',
  '2003': 'Windows Server 2003',
  '2008': 'Windows Server 2008',
  '2008r2': 'Windows Server 2008 R2',
  '2012': 'Windows Server 2012',
  '2012r2': 'Windows Server 2012 R2',
  '2016': 'Windows Server 2016',
  '2019': 'Windows Server 2019',
  '2022': 'Windows Server 2022',
  '2025': 'Windows Server 2025',
};

export const closingWords: Readonly<Record<Closing, Message>> = {
  fixed: say('fixed'),
  'fixed-time-stated': say('fixed (time stated by the technician)'),
  'listener-corrected': say('listener corrected'),
  'worked-around': say('worked around'),
  'not-fixed': say('not fixed'),
  'handed-over': say('handed over'),
};

/** How an incident ended, with the name of whoever gave their word on the time. */
export function closingText({
  as,
  statedBy,
}: {
  readonly as: Closing;
  readonly statedBy?: string | undefined;
}): Message {
  return as === 'fixed-time-stated' && statedBy !== undefined
    ? say('fixed (time stated by {name})', { name: statedBy })
    : closingWords[as];
}

/** Several short messages in a row, with a dot between them; null where there is none. */
export function joined(messages: readonly Message[]): Message | null {
  return messages.reduceRight<Message | null>(
    (rest, one) => (rest === null ? one : say('{one} · {rest}', { one, rest })),
    null,
  );
}
