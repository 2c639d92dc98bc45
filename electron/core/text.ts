/**
 * Sentences for people, kept apart from the language they are shown in.
 *
 * A message is the English sentence with `{names}` in it, plus the values that
 * were found. The English sentence is also the key under which another language
 * holds its translation, so a reader of the code sees what the user reads.
 */
export interface Message {
  readonly text: string;
  readonly values?: Readonly<Record<string, MessageValue>>;
}

/** What may stand in a message's place holder; a message may hold another one. */
export type MessageValue = string | number | Message;

/** Looks a sentence up in another language; returns it unchanged where it has none. */
export type Translate = (text: string) => string;

/** Makes a message. Every sentence shown to a person is made here, so that tools can list them all. */
export function say(text: string, values?: Readonly<Record<string, MessageValue>>): Message {
  return values === undefined ? { text } : { text, values };
}

/** The sentence with its values in place. A place holder without a value stays visible as `{name}`. */
export function format(message: Message, translate: Translate = (text) => text): string {
  const { values } = message;
  const text = translate(message.text);
  if (values === undefined) return text;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return whole;
    return typeof value === 'object' ? format(value, translate) : String(value);
  });
}

/**
 * Messages one behind the other as a part of a sentence, with the language's own comma between them.
 * @returns null where there is none
 */
export function listed(messages: readonly Message[]): Message | null {
  const [last, ...before] = [...messages].reverse();
  return last === undefined ? null : before.reduce((rest, one) => say('{one}, {rest}', { one, rest }), last);
}
