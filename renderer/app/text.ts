import { format, type Message, type MessageValue, say, type Translate } from '../../electron/core/text';

/** The look-up of the window's language. English needs no table: the sentence is its own key. */
let translate: Translate = (text) => text;

/** From now on sentences are looked up with this one. What is on the screen is drawn anew by whoever asks for it. */
export function translateBy(look: Translate): void {
  translate = look;
}

/** A sentence of the window itself, in the language of the window. */
export function t(text: string, values?: Readonly<Record<string, MessageValue>>): string {
  return format(say(text, values), translate);
}

/** A sentence that came from the core, in the language of the window. */
export function tell(message: Message): string {
  return format(message, translate);
}
