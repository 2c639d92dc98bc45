import { type Lines, words } from '../text/lines';
import { commandName, readPrompt, typedCommands } from './prompt';
import { lineAbove } from './typed-above';

/** So far below an output the next prompt is looked for. */
const mostBlank = 20;

/**
 * The words behind a program's name, as they were typed; null where another program was asked, or
 * its output went through a pipe, which may leave lines out.
 */
export function askedOf(command: string | null, program: string): readonly string[] | null {
  if (command === null || command.includes('|')) return null;
  const own = typedCommands(command).filter((one) => commandName(one) === program);
  return own.length === 1 ? words(own[0] ?? '').slice(1) : null;
}

/**
 * Does a prompt stand right above these lines, and one right below? Then they are all that the
 * command printed: a paste that was cut has no prompt where it was cut.
 */
export function isBetweenPrompts(lines: Lines, first: number, last: number): boolean {
  const above = lineAbove(lines, first).trim();
  if (readPrompt(above) === null) return false;
  const own = above.slice(0, above.indexOf('>') + 1);
  for (let line = last + 1; line <= Math.min(lines.count, last + mostBlank); line += 1) {
    if (lines.isBlank(line)) continue;
    const below = lines.at(line).trim();
    return (own !== '' && below.startsWith(own)) || readPrompt(below) !== null;
  }
  return false;
}
