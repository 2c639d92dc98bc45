import type { Message } from '../text';
import type { FixStep } from './types';

/** A step that only looks, notes or asks: it interrupts nobody. */
export function look(
  id: string,
  title: Message,
  details: readonly Message[],
  command: string | null = null,
): FixStep {
  return { id, title, details, command, drawing: null, risky: false };
}

/** A step that interrupts service, or may cut the remote session. */
export function act(
  id: string,
  title: Message,
  details: readonly Message[],
  command: string | null = null,
): FixStep {
  return { ...look(id, title, details, command), risky: true };
}
