import type { Windows } from '../../electron/core/case/types';
import type { CauseId } from '../../electron/core/diagnosis/types';
import type { Side } from '../../electron/core/net/ports';
import type { Language } from '../../electron/lab/windows-text/languages';

/** A fault, or that there is none, on a side. */
export interface Named {
  readonly cause: CauseId;
  readonly side: Side;
}

/** What is really so at this site, and what the evidence brought allows to say of it. */
export interface Truth {
  /** What is wrong, the one that keeps the dialer from its session first; empty where nothing is. */
  readonly faults: readonly Named[];
  /** The verdict that the evidence allows: one of the faults, `healthy` on a side, or none yet. */
  readonly verdict: Named | 'undecided';
  /** True where the fault is on the side that is not active. */
  readonly latent?: boolean;
  /** Other findings that may be confirmed and are no fault, as `side-idle` of the other side. */
  readonly besides?: readonly Named[];
}

/** A network card of a host. */
export interface Card {
  readonly name: string;
  readonly description?: string;
  readonly address: string;
  readonly mask?: string;
  readonly gateway?: string | null;
  readonly dns?: readonly string[];
}

/** A row of a host's `netstat`: as in `10.1.8.103:43027`, `10.1.8.103:43027 10.1.8.50:1046 ESTABLISHED`. */
export type Row = string;

/** What one host is like. */
export interface Host {
  readonly name: string;
  /** In binding order. */
  readonly cards: readonly Card[];
  /** Listeners and connections beside those that every Windows host has. */
  readonly rows: readonly Row[];
  /** Process ids by port, where `netstat -o` shows another one than the CTI Server's. */
  readonly pids?: Readonly<Record<number, number>>;
}

/** What was brought of a host: a file each. */
export type Piece =
  /** `hostname & date /t & time /t & netstat -n -a & ipconfig /all` */
  | 'one-command'
  | 'netstat'
  | 'ipconfig'
  | 'registry'
  /** The key of the dialer, on its own host. */
  | 'dialer-key'
  /** Any other text: an `nslookup`, a hosts file, a task list, a cut table. */
  | { readonly file: string; readonly text: string };

export interface Brought {
  readonly A?: readonly Piece[];
  readonly B?: readonly Piece[];
  readonly dialer?: readonly Piece[];
}

/** A file that tells of another moment, of another host, or what is not so: alone it would mislead anybody. */
export interface Misleading {
  readonly file: string;
  /** Files of which one must lie beside it to show that. */
  readonly answeredBy: readonly string[];
}

export interface Scenario {
  /** Name of its folder. */
  readonly id: string;
  /** What is wrong there, in a sentence for people. */
  readonly title: string;
  readonly truth: Truth;
  readonly windows: Windows;
  readonly language: Language;
  /** When `date /t` and `time /t` were asked, local time. */
  readonly at?: Date;
  readonly hosts: Readonly<Record<Side, Host>>;
  readonly dialer: Host & {
    readonly endpoints: Readonly<Record<Side, string>>;
  };
  /** `site.json`, as the technician stated it: absent is not known. */
  readonly site: unknown;
  readonly brought: Brought;
  readonly misleading?: Misleading;
}
