import type { Owner } from '../case/types';
import type { CaseFacts } from '../diagnosis/types';
import type { EvidencePart } from '../evidence/types';
import type { EvidenceItem, Incident } from '../incident/incident';
import type { FreshPiece } from '../incident/snapshot';
import { type Message, say } from '../text';
import { type ClockedWitness, marksBefore, witnessesOf } from './before-fix';
import { byTheClock } from './by-the-clock';
import { type Captured, captureTimes, type Piece } from './captured';
import type { Effect } from './effect';
import { knownBytes } from './known-bytes';
import { type HostMarks, marksOf, noMarks, sameHost } from './same-host';
import { whyUndecided } from './why-undecided';

/** What was brought for the second check, judged. */
export interface Freshness {
  readonly effect: Effect;
  readonly pieces: readonly FreshPiece[];
  /** True where a part does not count, so that nothing is read from it. */
  isRefused(item: EvidenceItem, part: EvidencePart): boolean;
}

interface Judged {
  readonly state: FreshPiece['state'];
  readonly because: Message;
}

interface Context {
  readonly incident: Incident;
  readonly effect: Effect;
  readonly known: ReadonlySet<string>;
  readonly captured: ReturnType<typeof captureTimes>;
  readonly marks: Readonly<Record<Owner, HostMarks>>;
  readonly witnesses: Readonly<Record<Owner, readonly ClockedWitness[]>>;
}

/** A time is said to the minute, and clocks are read a little apart. */
const slack = 60_000;

/** Judges each piece that was brought for the second check: from when, and from which host. */
export function judgeFreshness(
  incident: Incident,
  pieces: readonly Piece[],
  before: CaseFacts,
  effect: Effect,
): Freshness {
  const captured = captureTimes(pieces);
  const context: Context = {
    incident,
    effect,
    known: knownBytes(incident.timeline),
    captured,
    marks: marksBefore(incident, pieces, before),
    witnesses: witnessesOf(pieces, captured),
  };
  const refused = new Set<EvidencePart>();
  const judged = pieces
    .filter(({ item }) => item.phase === 'after')
    .flatMap((piece) => judgePiece(piece, context, refused));
  return { effect, pieces: judged, isRefused: (_, part) => refused.has(part) };
}

/** One answer for each host that a piece is from; what is refused stands apart from what is not. */
function judgePiece(
  { item, parts }: Piece,
  context: Context,
  refused: Set<EvidencePart>,
): readonly FreshPiece[] {
  const found = new Map<string, FreshPiece>();
  const beside = new Map<Owner | null, HostMarks>();
  const marksBeside = (owner: Owner | null): HostMarks => {
    const marks =
      beside.get(owner) ?? marksOf(parts.filter((one) => one.owner === owner).map(({ part }) => part));
    beside.set(owner, marks);
    return marks;
  };
  for (const { owner, part } of parts) {
    if (part.kind === 'unknown') continue;
    const known = owner === null ? noMarks : context.marks[owner];
    const own = isTry(part) ? 'unknown' : sameHost(known, marksOf([part]));
    // What names no host itself goes with what stands beside it.
    const host = own === 'unknown' && !isTry(part) ? sameHost(known, marksBeside(owner)) : own;
    const time = context.captured(item, part);
    const judged = judge(item, owner, host, time, context);
    if (judged.state === 'refused') refused.add(part);
    const key = `${owner} ${judged.state === 'refused'}`;
    const piece: FreshPiece = {
      sha256: item.sha256,
      name: item.name,
      owner,
      state: judged.state,
      because: judged.because,
      source: isOwnAct(item) ? 'rebind' : time.source,
      clock: time.text,
      enteredAt: item.at,
      isSameHost: isTry(part) ? null : host === 'same',
      stated: item.stated === undefined ? null : { at: item.stated.at, by: item.stated.by },
    };
    const other = found.get(key);
    const told = other === undefined || weight[piece.state] > weight[other.state] ? piece : other;
    found.set(key, { ...told, isSameHost: both(piece.isSameHost, other?.isSameHost ?? null) });
  }
  return [...found.values()];
}

/** Tells what came of a try, wherever that was made. */
function isTry({ kind }: EvidencePart): boolean {
  return kind === 'session-test' || kind === 'path-test' || kind === 'ctitest' || kind === 'resolve';
}

/** Of two parts: not the same host where one is not, and nothing where neither tells. */
function both(one: boolean | null, other: boolean | null): boolean | null {
  return one === null || other === null ? (one ?? other) : one && other;
}

/** The worst of a piece's parts is what is said of it. */
const weight: Readonly<Record<FreshPiece['state'], number>> = {
  counts: 0,
  stated: 1,
  undecided: 2,
  refused: 3,
};

/** Rebind printed or tested it itself at that moment, so the time of entering is the time of capture. */
function isOwnAct({ how }: EvidenceItem): boolean {
  return how === 'practice' || how === 'test';
}

function judge(
  item: EvidenceItem,
  owner: Owner | null,
  host: ReturnType<typeof sameHost>,
  time: Captured,
  { effect, known, witnesses }: Context,
): Judged {
  const at = effect.at === null ? null : Date.parse(effect.at);
  if (!isOwnAct(item) && known.has(item.sha256)) {
    return refuse(
      say('The same bytes were there before the fix, so they show nothing of the time after it.'),
    );
  }
  if (host === 'other') {
    return refuse(say('It is from another host than the evidence from before the fix.'));
  }
  if (at === null) {
    return undecided(
      say('The step that puts the fix into effect is not ticked, so nothing is after it yet.'),
    );
  }
  const entered = Date.parse(item.at);
  if (entered < at)
    return refuse(say('It was brought before the step was ticked that puts the fix into effect.'));
  if (isOwnAct(item)) {
    return { state: 'counts', because: say('Rebind took it itself after the fix came into effect.') };
  }
  const comparable = (owner === null ? [] : witnesses[owner]).filter((one) => one.clock === time.clock);
  const byClock = byTheClock(time.readings, entered, at, comparable);
  const clock = time.text ?? '';
  if (byClock === 'before') {
    return refuse(
      say('By its host’s own clock ({clock}) it was captured before the step was ticked.', { clock }),
    );
  }
  if (byClock === 'after') {
    return {
      state: 'counts',
      because:
        time.source === 'manifest'
          ? say('Captured after the tick by its host’s own clock: {clock}, in the collection’s manifest.', {
              clock,
            })
          : say('Captured after the tick by its host’s own clock: {clock}, in the same text.', { clock }),
    };
  }
  return byWord(item, entered, at) ?? undecided(whyUndecided(byClock, time));
}

/** What the technician's word on the time comes to; null where nobody gave it. */
function byWord({ stated }: EvidenceItem, entered: number, effect: number): Judged | null {
  if (stated === undefined) return null;
  const at = Date.parse(stated.at);
  const by = { name: stated.by };
  if (at > Date.parse(stated.saidAt) + slack) {
    return undecided(say('{name} stated a time that was still to come. State it again.', by));
  }
  if (at > entered + slack) {
    return undecided(say('{name} stated a time after it was brought. State it again.', by));
  }
  return at <= effect
    ? refuse(say('By the word of {name} it was captured before the step was ticked.', by))
    : { state: 'stated', because: say('Captured after the tick by the word of {name}.', by) };
}

function refuse(because: Message): Judged {
  return { state: 'refused', because };
}

function undecided(because: Message): Judged {
  return { state: 'undecided', because };
}
