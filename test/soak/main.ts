import { Fuzzer } from '../support/fuzz';
import { MessageFuzzer } from '../support/message-fuzz';
import { given } from './progress';
import { runLong } from './run';

/**
 * Long runs, resumable: one that was broken off goes on where it was. `--minutes N` and
 * `--messages N` set how long, `--seed N` begins anew.
 */
const minutes = given('--minutes') ?? 10;
const messages = given('--messages') ?? 10_000_000;

runLong({
  name: 'texts',
  what: 'Damaged and mingled console texts',
  start: (seed) => new Fuzzer(seed),
  enough: (_, seconds) => seconds >= minutes * 60,
  warmUp: 2_000,
  batch: 100,
  shows: () => 'no throw, no hang, no part outside of its text',
});

runLong({
  name: 'messages',
  what: 'Random and mutated messages of the CTI Server protocol',
  start: (seed) => new MessageFuzzer(seed),
  enough: (runs) => runs >= messages,
  warmUp: 50_000,
  batch: 10_000,
  shows: (fuzzing) => {
    const { read, runs } = fuzzing as MessageFuzzer;
    return `none but declared failures, ${((100 * read) / runs).toFixed(0)} % were read as messages`;
  },
});
