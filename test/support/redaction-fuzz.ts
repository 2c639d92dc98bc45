import { diagnose } from '../../electron/core/diagnosis/diagnose';
import { redactionLevels } from '../../electron/core/redaction/levels';
import { needlesOf } from '../../electron/core/redaction/needles';
import { redactCase } from '../../electron/core/redaction/redact-case';
import { sameVerdict } from '../../electron/core/redaction/same-verdict';
import { leakCheck } from '../../electron/host/leak-check/leak-check';
import { caseOf, type Texts } from '../scenarios/case-of';
import { scenarios } from '../scenarios/catalogue';
import { renamed } from '../scenarios/changes/rename';
import { renumbered } from '../scenarios/changes/renumber';
import { filesOf } from '../scenarios/files';
import type { Fault } from './fuzz';
import { numbers } from './large-texts';
import { keyedFor } from './redaction';

/** Signs that hosts' names are made of. */
const signs = 'abcdefghijklmnopqrstuvwxyz0123456789-';

/**
 * Redacts scenarios under other names, addresses and keys without end: each must be clean and lead to
 * the same verdict. The same seed gives the same cases.
 */
export class RedactionFuzzer {
  readonly #next: (below: number) => number;
  runs = 0;

  constructor(seed: number) {
    this.#next = numbers(seed);
  }

  /** Redacts one more case. @returns what went wrong; null where nothing did */
  step(): Fault | null {
    this.runs += 1;
    const scenario = scenarios[this.#next(scenarios.length)];
    if (scenario === undefined) return null;
    const key = `key ${this.#next(2 ** 30)}`;
    const level = redactionLevels[1 + this.#next(2)] === 'full' ? 'full' : 'customer-safe';
    const { hosts, dialer } = scenario;
    const others = new Map([hosts.A.name, hosts.B.name, dialer.name].map((name) => [name, this.#name()]));
    const plain: Texts = new Map([...filesOf(scenario)].filter(([id]) => id !== 'truth.json'));
    // 255 and 221 have no divisor in common with these.
    const step = [1, 2, 4, 7, 11, 19, 241][this.#next(7)] ?? 1;
    const texts = renumbered(renamed(plain, others), step);
    const made = redactCase(
      level,
      { title: scenario.title, files: [...texts].map(([id, text]) => ({ id, text })) },
      keyedFor(key),
    );
    const redacted = new Map(made.files.map(({ id, text }) => [id, text ?? '']));
    const told = (what: string): Fault => ({
      what: `${scenario.id}, ${level}, ${key}, ${[...others.values()].join(' ')}, step ${step}: ${what}`,
      input: Buffer.from(JSON.stringify([...texts])).toString('base64'),
    });
    const same = sameVerdict([[diagnose(caseOf(texts)), diagnose(caseOf(redacted))]]);
    if (same.answer !== 'holds') return told(same.differences.map(({ id }) => id).join('; '));
    const whole = [...redacted].map(([id, text]) => `${id}\n${text}`).join('\n');
    const { places } = leakCheck(
      { name: '', form: 'text', bytes: Buffer.from(whole) },
      needlesOf(made.redactor),
    );
    const [first] = places;
    return first === undefined ? null : told(`${first.kind} ${first.found} in ${first.near}`);
  }

  /** A host's name of three to fifteen signs, as customers choose them. */
  #name(): string {
    const inner = Array.from({ length: 1 + this.#next(13) }, () => signs[this.#next(signs.length)]).join('');
    const name = `${signs[this.#next(26)]}${inner}${signs[this.#next(36)]}`.replaceAll('--', '-x');
    return this.#next(2) === 0 ? name : name.toUpperCase();
  }
}
