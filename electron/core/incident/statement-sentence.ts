import { formatEndpoint } from '../net/endpoint';
import { otherSide, type Side } from '../net/ports';
import { assertNever } from '../never';
import { type Message, say } from '../text';
import type { Statement } from './events';
import {
  closingText,
  methodWords,
  outcomeWords,
  ownerWords,
  placeWords,
  stepNames,
  windowsNames,
} from './phrases';

/** What a sentence about a statement needs to know of the others. */
export interface Known {
  readonly said: ReadonlyMap<string, Statement>;
  /** Names of evidence by SHA-256. */
  readonly names: ReadonlyMap<string, string>;
}

/** A sentence that tells what was said or done. */
export function sentenceOf(statement: Statement, known: Known): Message {
  const nameOf = (sha256: string): string => known.names.get(sha256) ?? sha256.slice(0, 12);
  switch (statement.type) {
    case 'created':
      return statement.practice === null
        ? say('Incident begun: {title}', { title: statement.title })
        : say('Practice begun: {title}', { title: statement.title });
    case 'titled':
      return say('Title changed to {title}', { title: statement.title });
    case 'site-set':
      return siteSentence(statement);
    case 'dialer-set':
      return dialerSentence(statement);
    case 'symptom-set':
      return symptomSentence(statement);
    case 'outcome-recorded':
      return outcomeSentence(statement);
    case 'path-tested':
      return pathSentence(statement);
    case 'evidence-added': {
      const { name } = statement;
      return statement.owner === null
        ? say('Evidence added: {name}', { name })
        : say('Evidence added: {name}, for {owner}', { name, owner: ownerWords[statement.owner] });
    }
    case 'evidence-assigned': {
      const name = nameOf(statement.sha256);
      return statement.owner === null
        ? say('Evidence {name} belongs to no side', { name })
        : say('Evidence {name} belongs to {owner}', { name, owner: ownerWords[statement.owner] });
    }
    case 'evidence-encoding-set': {
      const name = nameOf(statement.sha256);
      return statement.encoding === null
        ? say('Evidence {name} is read with the code page that Rebind found', { name })
        : say('Evidence {name} is read as {encoding}', { name, encoding: statement.encoding });
    }
    case 'evidence-removed':
      return say('Evidence removed: {name}', { name: nameOf(statement.sha256) });
    case 'evidence-time-stated':
      return say('Time of capture stated for {name}', { name: nameOf(statement.sha256) });
    case 'step-opened':
      return say('Step opened: {step}', { step: stepNames[statement.step] });
    case 'fix-begun':
      return fixBegunSentence(statement);
    case 'fix-approved':
      return say('Fix approved by {approver}', { approver: statement.approver });
    case 'fix-step-ticked':
      return statement.done
        ? say('Step of the fix done: {step}', { step: statement.step })
        : say('Tick taken off the step of the fix: {step}', { step: statement.step });
    case 'fix-set-aside':
      return say('Fix set aside: {reason}', { reason: shortened(statement.reason) });
    case 'closed':
      return say('Incident closed: {as}', { as: closingText(statement) });
    case 'reopened':
      return say('Incident opened again');
    case 'known-site-answered':
      return statement.same
        ? say('This is the known site {name}', { name: statement.name })
        : say('This is not the known site {name}', { name: statement.name });
    case 'known-good-kept':
      return say('How the site stands was kept as known good: {name}', { name: statement.name });
    case 'noted':
      return say('Note on {step}: {text}', {
        step: stepNames[statement.step],
        text: shortened(statement.text),
      });
    case 'linked':
      return statement.why === 'both-went-on'
        ? say('Came in a package, beside incident {other}: both went on', { other: statement.incident })
        : say('Came in a package, beside incident {other}, whose record is damaged', {
            other: statement.incident,
          });
    case 'note-removed': {
      const note = known.said.get(statement.note);
      return note?.type === 'noted'
        ? say('Note taken off {step}: {text}', { step: stepNames[note.step], text: shortened(note.text) })
        : say('A note was taken off');
    }
    case 'picture-attached':
      return pictureSentence(statement);
    case 'picture-captioned':
      return statement.caption.trim() === ''
        ? say('Words of picture {name} cleared', { name: pictureName(statement.picture, known) })
        : say('Picture {name} shows: {caption}', {
            name: pictureName(statement.picture, known),
            caption: shortened(statement.caption),
          });
    case 'picture-removed':
      return say('Picture taken off: {name}', { name: pictureName(statement.picture, known) });
    case 'archived':
      return say('Incident archived');
    case 'unarchived':
      return say('Incident taken out of the archive');
    case 'duplicated':
      return say('Copied from {title}', { title: statement.fromTitle });
    case 'exported':
      if (statement.format === 'rebind')
        return say('Handed over in one file: {file}', { file: statement.file });
      return say('Report saved: {file}', { file: statement.file });
    case 'practice-ordered':
      return statement.first === 'visible'
        ? say('Practice: the visible card of side {side} put first', { side: statement.side })
        : say('Practice: the private card of side {side} put first', { side: statement.side });
    case 'practice-restarted':
      return say('Practice: CTI Server {side} restarted', { side: statement.side });
    case 'practice-failed-over':
      return say('Practice: side {side} took over', { side: statement.active });
    case 'practice-explained':
      return say('Practice: the cause was explained');
    case 'undone': {
      const target = known.said.get(statement.event);
      if (target?.type !== 'undone') {
        return target === undefined
          ? say('An undo was taken back')
          : say('Undone: {what}', { what: sentenceOf(target, known) });
      }
      // What an undo of an undo brings back; one that goes deeper is not told, so that no sentence nests without end.
      const first = known.said.get(target.event);
      return first === undefined || first.type === 'undone'
        ? say('An undo was taken back')
        : say('Brought back: {what}', { what: sentenceOf(first, known) });
    }
    default:
      return assertNever(statement);
  }
}

type Said<T extends Statement['type']> = Extract<Statement, { type: T }>;

function pictureSentence({ name, step, caption }: Said<'picture-attached'>): Message {
  return caption.trim() === ''
    ? say('Picture on {step}: {name}', { step: stepNames[step], name })
    : say('Picture on {step}: {caption} ({name})', {
        step: stepNames[step],
        caption: shortened(caption),
        name,
      });
}

function pictureName(eventId: string, known: Known): string {
  const attached = known.said.get(eventId);
  return attached?.type === 'picture-attached' ? attached.name : eventId.slice(0, 12);
}

function siteSentence(statement: Said<'site-set'>): Message {
  if (statement.active !== undefined) {
    return statement.active === null
      ? say('Which side is active was cleared')
      : say('Side {side} is active', { side: statement.active });
  }
  if (statement.release !== undefined && statement.release !== null) {
    return say('Release {release}', { release: statement.release });
  }
  if (statement.instance !== undefined && statement.instance !== null) {
    return say('ICM instance {instance}', { instance: statement.instance });
  }
  if (statement.A !== undefined && statement.B !== undefined) return say('Facts of the site changed');
  if (statement.A !== undefined) return sideSentence('A', statement.A);
  if (statement.B !== undefined) return sideSentence('B', statement.B);
  return say('Facts of the site changed');
}

function sideSentence(side: Side, patch: NonNullable<Said<'site-set'>['A']>): Message {
  if (Object.values(patch).filter((value) => value !== undefined).length !== 1) {
    return say('Facts of side {side} changed', { side });
  }
  if (patch.host) return say('Side {side} is {host}', { side, host: patch.host });
  if (patch.visible)
    return say('Visible address of side {side}: {address}', { side, address: patch.visible });
  if (patch.private)
    return say('Private address of side {side}: {address}', { side, address: patch.private });
  if (patch.windows) return say('Side {side} runs {windows}', { side, windows: windowsNames[patch.windows] });
  if (patch.ctiPort) return say('CTI port of side {side}: {port}', { side, port: patch.ctiPort });
  return say('A fact of side {side} was cleared', { side });
}

function fixBegunSentence({ side, windows, otherSide: word }: Said<'fix-begun'>): Message {
  const values = { side, windows: windowsNames[windows], other: otherSide(side) };
  if (word === undefined) return say('Fix begun on side {side}, {windows}', values);
  const { name, reason } = { name: word.name, reason: shortened(word.reason) };
  return word.state === 'in-service'
    ? say('Fix begun on side {side}, {windows}; side {other} in service by {name}’s word: {reason}', {
        ...values,
        name,
        reason,
      })
    : say('Fix begun on side {side}, {windows}; an outage was agreed with {name}: {reason}', {
        ...values,
        name,
        reason,
      });
}

function dialerSentence(statement: Said<'dialer-set'>): Message {
  const dialed = (['A', 'B'] as const).flatMap((side) => {
    const endpoint = statement[side];
    return endpoint === undefined || endpoint === null ? [] : [{ side, endpoint }];
  });
  const [one, two] = dialed;
  if (one !== undefined && two !== undefined) {
    return say('The dialer calls A {a} and B {b}', {
      a: formatEndpoint(one.endpoint),
      b: formatEndpoint(two.endpoint),
    });
  }
  if (one !== undefined) {
    return say('The dialer calls {endpoint} for CTI Server {side}', {
      endpoint: formatEndpoint(one.endpoint),
      side: one.side,
    });
  }
  if (statement.address) return say('The dialer’s address is {address}', { address: statement.address });
  if (statement.host) return say('The dialer’s host is {host}', { host: statement.host });
  if (statement.secure === true) return say('The dialer asks for a secured connection');
  if (statement.secure === false) return say('The dialer asks for a plain connection');
  return say('A value of the dialer was cleared');
}

function symptomSentence(statement: Said<'symptom-set'>): Message {
  switch (statement.session) {
    case 'none':
      return say('The dialer’s window shows no session');
    case 'open':
      return statement.side === null
        ? say('The dialer’s window shows a session')
        : say('The dialer’s window shows a session with side {side}', { side: statement.side });
    case 'unknown':
      return say('What the dialer’s window shows was noted');
  }
}

function outcomeSentence(statement: Said<'outcome-recorded'>): Message {
  const method = methodWords[statement.method];
  const kind =
    statement.kind === 'rejected' && statement.code !== null
      ? say('rejected with code {code}', { code: statement.code })
      : outcomeWords[statement.kind];
  const what = say('{method} to side {side}: {kind}', { method, side: statement.side, kind });
  const tried =
    statement.target === null
      ? what
      : say('{what}, {target}', { what, target: formatEndpoint(statement.target) });
  if (statement.from === null) return tried;
  const place =
    statement.fromAddress === null
      ? placeWords[statement.from]
      : say('{place} ({address})', { place: placeWords[statement.from], address: statement.fromAddress });
  return say('{tried}, {place}', { tried, place });
}

function pathSentence({ results, fromAddress }: Said<'path-tested'>): Message {
  const answered = results.filter(({ kind }) => kind === 'connected').length;
  const values = { answered, tried: results.length };
  return fromAddress === null
    ? say('Path test from this laptop: {answered} of {tried} endpoints took a connection', values)
    : say('Path test from this laptop ({address}): {answered} of {tried} endpoints took a connection', {
        ...values,
        address: fromAddress,
      });
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}
