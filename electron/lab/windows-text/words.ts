import { type Windows, windowsGenerations } from '../../core/case/types';

/** What a language prints, from a generation of Windows on; the first entry is for Windows 2000. */
export type ByGeneration<T> = readonly [Since<T>, ...(readonly Since<T>[])];

interface Since<T> {
  readonly since: Windows;
  readonly words: T;
}

/** The words of the last generation that is not newer than this Windows. */
export function wordsFor<T>(windows: Windows, shapes: ByGeneration<T>): T {
  const age = windowsGenerations.indexOf(windows);
  let found = shapes[0].words;
  for (const { since, words } of shapes) if (windowsGenerations.indexOf(since) <= age) found = words;
  return found;
}

/** Everything that the practice hosts print in words of a language. */
export interface LanguageWords {
  readonly netstat: ByGeneration<NetstatWords>;
  readonly ipconfig: ByGeneration<IpconfigWords>;
  readonly clock: ClockWords;
  /** OEM code page, as in cp850. */
  readonly codePage: string;
}

export interface NetstatWords {
  readonly title: string;
  readonly heading: string;
  /** With `-o`. Some languages print the same heading, and the process ids below nothing. */
  readonly headingWithProcess: string;
  /** Letters of the first column, without the blanks behind it. */
  readonly protocolWidth: number;
  /** Words for the English states; a state that is not here is printed in English. */
  readonly states: Readonly<Record<string, string>>;
}

/** The labels of `ipconfig /all`, each as it is printed from behind the indentation up to its colon. */
export interface IpconfigWords {
  readonly title: string;
  readonly hostName: string;
  readonly primarySuffix: string;
  readonly nodeType: string;
  readonly routing: string;
  readonly winsProxy: string;
  /** Heading of a card, for its connection's name. */
  readonly adapter: (name: string) => string;
  readonly suffix: string;
  readonly description: string;
  readonly physicalAddress: string;
  readonly dhcp: string;
  /** null where it is printed for cards with DHCP only. */
  readonly autoconfiguration: string | null;
  readonly address: string;
  readonly mask: string;
  readonly gateway: string;
  readonly dnsServers: string;
  /** A card without a DNS server has the label, and nothing behind it. */
  readonly labelsNoDns: boolean;
  /** null where it is printed only if NetBIOS is off. */
  readonly netbios: string | null;
  /** Behind an address that is in use. */
  readonly preferred: string;
  /** The kind of node of a host without WINS. */
  readonly node: string;
  readonly no: string;
  readonly yes: string;
  readonly enabled: string;
  /** Cells from the indentation to the further values of a label. */
  readonly further: number;
}

/** What `date /t` and `time /t` print, without the line's end. */
export interface ClockWords {
  readonly date: (now: Date) => string;
  readonly time: (now: Date, windows: Windows) => string;
}
