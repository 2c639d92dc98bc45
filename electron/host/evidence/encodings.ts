import { type Message, say } from '../../core/text';

/** An encoding that a technician may choose for a text. */
export interface Encoding {
  /** Stable name, as in `cp850`; what {@link decode} takes as chosen and gives as found. */
  readonly id: string;
  readonly label: Message;
}

/** The encodings that consoles and editors of Windows write, for the menu that overrides the choice. */
export const encodings: readonly Encoding[] = [
  { id: 'utf-8', label: say('UTF-8') },
  { id: 'utf-16le', label: say('UTF-16 (Unicode of Windows)') },
  { id: 'utf-16be', label: say('UTF-16, big-endian') },
  { id: 'cp437', label: say('437, console, United States') },
  { id: 'cp850', label: say('850, console, Western Europe') },
  { id: 'cp852', label: say('852, console, Central Europe') },
  { id: 'cp855', label: say('855, console, Cyrillic') },
  { id: 'cp857', label: say('857, console, Turkish') },
  { id: 'cp858', label: say('858, console, Western Europe with euro sign') },
  { id: 'cp862', label: say('862, console, Hebrew') },
  { id: 'cp866', label: say('866, console, Russian') },
  { id: 'cp874', label: say('874, Thai') },
  { id: 'cp932', label: say('932, Japanese') },
  { id: 'cp936', label: say('936, simplified Chinese') },
  { id: 'cp949', label: say('949, Korean') },
  { id: 'cp950', label: say('950, traditional Chinese') },
  { id: 'cp1250', label: say('1250, Windows, Central Europe') },
  { id: 'cp1251', label: say('1251, Windows, Cyrillic') },
  { id: 'cp1252', label: say('1252, Windows, Western Europe') },
  { id: 'cp1253', label: say('1253, Windows, Greek') },
  { id: 'cp1254', label: say('1254, Windows, Turkish') },
];

/** True for the id of a code page that can be chosen. */
export function isEncoding(id: string): boolean {
  return encodings.some((encoding) => encoding.id === id);
}
