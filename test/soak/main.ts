import { Fuzzer } from '../support/fuzz';
import { MessageFuzzer } from '../support/message-fuzz';
import { RedactionFuzzer } from '../support/redaction-fuzz';
import { soakPackages } from './packages';
import { given } from './progress';
import { runLong } from './run';
import { failStores, killStores } from './store';

/**
 * Long runs, resumable: one that was broken off goes on where it was. `--minutes N`, `--messages N`,
 * `--redactions N`, `--packages N`, `--kills N` and `--failing N` (seeds) set how long, and 0 leaves one
 * out; `--seed N` begins anew.
 */
const minutes = given('--minutes') ?? 10;
const messages = given('--messages') ?? 10_000_000;
const redactions = given('--redactions') ?? 2_000;

if (minutes > 0) {
  runLong({
    name: 'texts',
    what: 'Damaged and mingled console texts',
    start: (seed) => new Fuzzer(seed),
    enough: (_, seconds) => seconds >= minutes * 60,
    warmUp: 2_000,
    batch: 100,
    shows: () => 'no throw, no hang, no part outside of its text',
  });
}

if (messages > 0) {
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
}

if (redactions > 0) {
  runLong({
    name: 'redactions',
    what: 'Scenarios under other names and addresses, redacted',
    start: (seed) => new RedactionFuzzer(seed),
    enough: (runs) => runs >= redactions,
    warmUp: 20,
    batch: 10,
    shows: () => 'every one clean of the true names and addresses, every one with the same verdict',
  });
}

/** What waits for files and programs runs one after the other. */
async function onDisk(): Promise<void> {
  const packages = given('--packages') ?? 20_000;
  if (packages > 0) await soakPackages(packages);
  await killStores(given('--kills') ?? 1_000);
  await failStores(given('--failing') ?? 5);
}

void onDisk();
