import type { Message } from '../text';

/** Puts a message into the report's language. */
export type Tell = (message: Message) => string;
