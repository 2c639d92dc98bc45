import { session } from 'electron';
import { noteAnswer } from '../host/log/answers';
import { placeOf } from '../host/log/entries';
import type { Log } from '../host/log/log';
import type { Verb } from '../ipc/contract';
import { answerer, type Handlers } from '../ipc/handle';
import type { AnswerVerb } from './answer-window';

/** With these the page has just opened an incident, or left it. */
const placeMatters: ReadonlySet<Verb> = new Set<Verb>(['incidents.say', 'incidents.close', 'evidence.add']);

/** The one gate of the window's verbs, and what the log takes down of it. */
export function gate(handlers: Handlers, log: Log): AnswerVerb {
  const answer = answerer(handlers, (verb, error) => {
    log.note('bug', { where: verb, ...placeOf(error) });
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`rebind: ${verb}: ${reason}\n`);
  });
  return async (verb, caller, argument) => {
    // Which incident is open, the page notes in its own storage. Chromium writes that seconds later,
    // which a power cut does not wait for.
    if (placeMatters.has(verb)) session.defaultSession.flushStorageData();
    const begun = performance.now();
    const result = await answer(verb, caller, argument);
    noteAnswer(log, verb, result, performance.now() - begun);
    return result;
  };
}
