import type { Language } from '../core/languages';
import { format, type Message, type Translate } from '../core/text';
import { translateTo } from '../host/report/report-language';

/** The look-up of the window's language, for what the main process itself shows: dialogs, practice sites. */
let translate: Translate = (text) => text;

/** From now on the main process speaks this language. */
export async function speakIn(language: Language): Promise<void> {
  translate = await translateTo(language);
}

/** A sentence in the language of the window. */
export function tell(message: Message): string {
  return format(message, translate);
}

/** The look-up itself, for who puts whole texts together. */
export function spoken(): Translate {
  return translate;
}
