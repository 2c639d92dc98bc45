import { format, type Message, type MessageValue, say, type Translate } from '../../electron/core/text';

/** English needs no table: the sentence is its own key. Another language puts its look-up here. */
const translate: Translate = (text) => text;

/** A sentence of the window itself, in the language of the window. */
export function t(text: string, values?: Readonly<Record<string, MessageValue>>): string {
  return format(say(text, values), translate);
}

/** A sentence that came from the core, in the language of the window. */
export function tell(message: Message): string {
  return format(message, translate);
}
