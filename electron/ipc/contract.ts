import * as z from 'zod';
import { mostPathEndpoints } from '../core/case/path';
import type { SocketRow } from '../core/evidence/sockets/types';
import { longestCaption, stepIds, windowStatementSchema } from '../core/incident/events';
import { type LibraryPage, librarySorts, libraryStates } from '../core/incident/library';
import type { Snapshot } from '../core/incident/snapshot';
import { type TimelinePage, timelineKinds } from '../core/incident/timeline-page';
import type { KnownVisit } from '../core/known-good/drift';
import type { KnownField } from '../core/known-good/words';
import { type Language, languages } from '../core/languages';
import { mostPictures } from '../core/picture/limits';
import type { PracticeState } from '../core/practice/state';
import { redactionLevels } from '../core/redaction/levels';
import type { ReportProofs } from '../core/redaction/proofs';
import { papers } from '../core/report/paper';
import type { Failure, Result } from '../core/result';
import type { Message } from '../core/text';
import { type Theme, themes } from '../core/themes';
import { type CommandId, commandIds, menuWords } from './commands';

/**
 * Everything that the window may ask of the main process: one verb, one schema
 * for its argument, one type for its answer. Handlers, the preload client and
 * the test mock are all derived from this table, so they cannot drift apart.
 */

const incidentId = z.string().regex(/^[\w-]{1,80}$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const siteId = z.string().regex(/^site-[0-9a-z-]{1,60}$/);
const phase = z.enum(['before', 'after']);
const owner = z.enum(['A', 'B', 'dialer']).nullable();
const side = z.enum(['A', 'B']);
/** How a report is wanted; see `ReportForm` of the report's model. */
const reportForm = z.strictObject({
  paper: z.enum(papers),
  parts: z.enum(['whole', 'customer']),
  redaction: z.enum(redactionLevels),
  language: z.enum(languages),
});
const endpoint = z.strictObject({ address: z.string().max(253), port: z.int().min(1).max(65535) });

/** Largest piece of evidence that is read, in bytes (128 MiB). A larger file is refused with a sentence before it is opened. */
export const largestEvidence = 128 * 1024 * 1024;

/** What can be done to the window itself. */
export const windowActs = ['close', 'zoom-in', 'zoom-out', 'zoom-reset'] as const;
export type WindowAct = (typeof windowActs)[number];

/** Text or bytes that came without a path: a paste, a drop from another program. */
const pastedItem = z.strictObject({
  name: z.string().max(260),
  bytes: z.instanceof(Uint8Array),
});

export const verbs = {
  /** What this program and this machine are. */
  'app.about': z.undefined(),
  'app.copy': z.string().max(1_000_000),
  /** The licences of Rebind and of what ships with it. */
  'app.licences': z.undefined(),
  /** What did not end in order before this page was there; told once. */
  'app.lost': z.undefined(),
  /** Does something to the window itself. */
  'window.act': z.strictObject({ act: z.enum(windowActs) }),
  /** Tells what the menus hold in the language of the window, and what of it can be done now. */
  'menu.offer': z.strictObject({
    labels: z.record(z.enum([...commandIds, ...menuWords]), z.string().min(1).max(200)),
    can: z.array(z.enum(commandIds)).max(commandIds.length),
    checked: z.array(z.enum(commandIds)).max(commandIds.length),
  }),
  /** Waits for something to be chosen in a menu. */
  'menu.chosen': z.undefined(),
  /** Makes the support file and gives its text, which is then what is saved. */
  'support.show': z.undefined(),
  /** Saves the text that was shown last where the technician chooses. */
  'support.save': z.undefined(),
  'incidents.create': z.strictObject({ title: z.string().max(200) }),
  'incidents.open': z.strictObject({ id: incidentId }),
  /** Asks for a folder or a site.json-style case folder or an incident folder with the native dialog and opens it. */
  'incidents.choose': z.undefined(),
  'incidents.close': z.strictObject({ id: incidentId }),
  'incidents.say': z.strictObject({ id: incidentId, statement: windowStatementSchema }),
  /** A page of the incidents there are. `again`: the folders are looked at anew first. */
  'library.page': z.strictObject({
    find: z.string().max(200),
    state: z.enum(libraryStates),
    sort: z.enum(librarySorts),
    offset: z.int().min(0),
    count: z.int().min(1).max(500),
    again: z.boolean(),
  }),
  /** Makes a new incident with the record and the evidence of this one. */
  'library.duplicate': z.strictObject({ id: incidentId }),
  'library.archive': z.strictObject({ id: incidentId, archived: z.boolean() }),
  /** Moves an incident among the deleted ones. Its bytes stay until it is erased. */
  'library.delete': z.strictObject({ id: incidentId }),
  /** Brings a deleted incident back. */
  'library.restore': z.strictObject({ id: incidentId }),
  /** Deletes a deleted incident for good. */
  'library.erase': z.strictObject({ id: incidentId }),
  /** A page of an incident's time line, the newest entry first. */
  'timeline.page': z.strictObject({
    id: incidentId,
    by: z.string().max(200).nullable(),
    kind: z.enum(timelineKinds).nullable(),
    offset: z.int().min(0),
    count: z.int().min(1).max(500),
  }),
  /** Puts photos and screenshots on a step. */
  'pictures.add': z.strictObject({
    id: incidentId,
    step: z.enum(stepIds),
    caption: z.string().max(longestCaption),
    items: z.array(pastedItem).min(1).max(mostPictures),
  }),
  'pictures.choose': z.strictObject({ id: incidentId, step: z.enum(stepIds) }),
  /** Puts an attachment among the evidence on a step too. */
  'pictures.take': z.strictObject({ id: incidentId, step: z.enum(stepIds), sha256 }),
  /** What was set on this laptop. */
  'settings.get': z.undefined(),
  /** The name that everything said from now on is recorded under; empty: the system's user. */
  'settings.setName': z.strictObject({ name: z.string().max(200) }),
  /** How the window looks, and which language it speaks; `language` null: the system's. */
  'settings.setLook': z.strictObject({
    theme: z.enum(themes).optional(),
    language: z.enum(languages).nullable().optional(),
  }),
  /** Saves an incident as one file, to be handed over, where the technician chooses. */
  'package.save': z.strictObject({ id: incidentId }),
  /** Lets the technician choose a package, and opens it. A folder, where the system lets one be chosen, is opened too. */
  'package.choose': z.undefined(),
  /** Opens a package that was dropped or pasted: by its path, or by its bytes where it lies nowhere. */
  'package.take': z.strictObject({
    items: z.array(pastedItem).max(1),
    /** Filled in by the preload from the file itself, never by the page. */
    paths: z.array(z.string().max(4_096)).max(1),
  }),
  /** Waits for a package that is double-clicked or named at a start, and opens it. */
  'package.arrived': z.undefined(),
  'evidence.add': z.strictObject({
    id: incidentId,
    phase,
    owner,
    how: z.enum(['paste', 'drop', 'open']),
    items: z.array(pastedItem).max(200),
    /** Paths of dropped files, filled in by the preload from the files themselves, never by the page. */
    paths: z.array(z.string().max(4_096)).max(200),
  }),
  'evidence.choose': z.strictObject({ id: incidentId, phase, owner }),
  /** How far the evidence is read that is being brought just now. */
  'evidence.progress': z.strictObject({ id: incidentId }),
  /** Stops reading what is being brought: nothing of it is taken. */
  'evidence.stop': z.strictObject({ id: incidentId }),
  /** Saves the collector scripts into a folder that the technician chooses. */
  'collectors.save': z.undefined(),
  'evidence.lines': z.strictObject({
    id: incidentId,
    sha256,
    first: z.int().min(1),
    count: z.int().min(1).max(500),
  }),
  'evidence.sockets': z.strictObject({
    id: incidentId,
    sha256,
    part: z.int().min(0),
    offset: z.int().min(0),
    count: z.int().min(1).max(500),
    /** Only rows that hold this text, or TCP listeners, or rows on CTI ports. */
    find: z.string().max(100),
    only: z.enum(['all', 'listeners', 'cti']),
  }),
  /** Tries one TCP connection from this laptop to this endpoint and records the outcome. */
  'connection.test': z.strictObject({
    id: incidentId,
    phase,
    side,
    endpoint,
    limitMilliseconds: z.int().min(500).max(60_000),
  }),
  /**
   * Opens one CTI session from this laptop with this endpoint, sends one heartbeat and closes it;
   * records the outcome, and keeps the trace as evidence. `others`: asks for other protocol versions
   * instead, one after the other, where the last answer was about the version.
   */
  'connection.session': z.strictObject({
    id: incidentId,
    phase,
    side,
    endpoint,
    limitMilliseconds: z.int().min(1_000).max(300_000),
    others: z.boolean(),
  }),
  /** Tries one TCP connection with each of these endpoints, which stood on the screen, and records which took it. */
  'connection.path': z.strictObject({
    id: incidentId,
    phase,
    endpoints: z.array(endpoint).min(1).max(mostPathEndpoints),
    limitMilliseconds: z.int().min(500).max(60_000),
  }),
  /** How far the test is that runs just now. */
  'connection.progress': z.strictObject({ id: incidentId }),
  'connection.cancel': z.strictObject({ id: incidentId }),
  /** The practice sites there are. */
  'practice.list': z.undefined(),
  /**
   * Starts a practice site and an incident on it. `site` null: any of them. In a rehearsal its cause
   * is hidden until it is asked for.
   */
  'practice.start': z.strictObject({ site: z.string().max(60).nullable(), rehearsal: z.boolean() }),
  'practice.state': z.strictObject({ id: incidentId }),
  /** Prints the command's text on a practice host and adds it to the incident as evidence. */
  'practice.capture': z.strictObject({
    id: incidentId,
    phase,
    owner: z.enum(['A', 'B', 'dialer']),
    what: z.enum(['netstat-ipconfig', 'registry', 'dialer-key', 'programs', 'earlier']),
  }),
  /** Lets the practice dialer try A, then B, and records what its window shows. */
  'practice.dial': z.strictObject({ id: incidentId, phase }),
  /** Moves the visible NIC of a practice host first, or takes that back. Nothing rebinds before the restart. */
  'practice.order': z.strictObject({ id: incidentId, side, first: z.enum(['visible', 'private']) }),
  /** Restarts the practice CTI Server of a side: it binds anew, on the first card. */
  'practice.restart': z.strictObject({ id: incidentId, side }),
  /** Lets the other side take over: the sessions of this one end. */
  'practice.failOver': z.strictObject({ id: incidentId }),
  /** What was wrong on the practice site, and which evidence would have told earliest. */
  'practice.explain': z.strictObject({ id: incidentId }),
  /** The sites that Rebind knows from incidents that ended well. */
  'sites.list': z.undefined(),
  /** Known sites that this incident may be of, by hosts and endpoints: the technician is asked. */
  'sites.match': z.strictObject({ id: incidentId }),
  /** The technician says whether this is that site. */
  'sites.answer': z.strictObject({ id: incidentId, site: siteId, same: z.boolean() }),
  'sites.rename': z.strictObject({ site: siteId, name: z.string().max(200) }),
  /** Forgets a site for good. Incidents keep what was said in them. */
  'sites.forget': z.strictObject({ site: siteId }),
  'report.export': z.strictObject({
    id: incidentId,
    format: z.enum(['pdf', 'docx', 'html', 'markdown', 'text', 'json']),
    form: reportForm,
  }),
  /** The report in at most 4,000 characters of plain text, to paste into a support case. */
  'report.summary': z.strictObject({ id: incidentId, form: reportForm }),
  /** What is proven of a redacted report: nothing of the site in it, and the same verdict. */
  'report.proofs': z.strictObject({ id: incidentId, form: reportForm }),
} as const satisfies Record<string, z.ZodType>;

export type Verb = keyof typeof verbs;
export type Argument<V extends Verb> = z.infer<(typeof verbs)[V]>;

export type { PracticeState } from '../core/practice/state';

/** A practice site that can be begun. */
export interface PracticeOffer {
  readonly id: string;
  readonly title: string;
  /** The whole story: situation, cause, and what a session test gives. */
  readonly story: string;
}

/** What is told at the end of a practice. */
export interface ExplainedPractice {
  readonly snapshot: Snapshot;
  readonly title: string;
  readonly what: string;
  /** Which evidence would have told earliest, the earliest first. */
  readonly earliest: readonly string[];
}

export interface About {
  readonly version: string;
  readonly electron: string;
  readonly platform: string;
  /** True on the fallback runtime, which is for trial only. */
  readonly trialRuntime: boolean;
  /** IPv4 addresses of this laptop, loopback left out. */
  readonly addresses: readonly string[];
  readonly user: string;
  /** The folder in which incidents are kept on this laptop. */
  readonly incidents: string;
}

/** A package whose code ships with Rebind. */
export interface Licence {
  readonly name: string;
  readonly version: string;
  /** Its short name, as `MIT`. */
  readonly licence: string;
  /** Empty where the package brings none. */
  readonly text: string;
}

/** Under which licences Rebind and what ships with it may be used. */
export interface Licences {
  /** The text of Rebind's own. */
  readonly own: string;
  readonly packages: readonly Licence[];
}

/** What did not end in order. */
export interface Lost {
  /** The Rebind before this one, and the incident that was open in it; null where it ended in order. */
  readonly run: { readonly since: string; readonly incident: string | null } | null;
  /** The page before this one died, and was loaded anew. */
  readonly page: boolean;
}

/** What was chosen in a menu: a command, or an incident to open. */
export type MenuChoice = { readonly command: CommandId } | { readonly incident: string };

export interface AddedEvidence {
  readonly snapshot: Snapshot;
  /** One entry per item that was brought: what it was recognised as, or why it was not taken. */
  readonly received: readonly {
    readonly name: string;
    readonly sha256: string | null;
    readonly duplicate: boolean;
    readonly failure: Failure | null;
  }[];
}

/** What came of opening a package. */
export interface TakenPackage {
  readonly snapshot: Snapshot;
  /** `new`: it was not here. `went-on`: the one here did. `here`: nothing was to do. `second`: beside the one here. */
  readonly outcome: 'new' | 'went-on' | 'here' | 'second';
  /** The same in words; null where a folder was chosen, of which the incident shows all. */
  readonly told: Message | null;
}

export interface AddedPictures {
  readonly snapshot: Snapshot;
  /** One entry per picture that was brought: `failure` says why it was not taken. */
  readonly received: readonly {
    readonly name: string;
    /** It stood on this step already. */
    readonly duplicate: boolean;
    readonly failure: Failure | null;
  }[];
}

export interface SettingsView {
  /** The name at the keyboard. */
  readonly name: string;
  /** The system's user, under whose name is recorded where nobody set another. */
  readonly systemUser: string;
  readonly theme: Theme;
  /** null: the system's. */
  readonly language: Language | null;
  /** The system's, or the nearest that Rebind speaks. */
  readonly systemLanguage: Language;
  /** Why the defaults hold although something was set; null where all is well. */
  readonly problem: Message | null;
}

/** How far the reading of what was brought has come. */
export interface IntakeProgress {
  /** How many files there are; 0 while they are still being looked for. */
  readonly files: number;
  /** The one at hand, from 1. */
  readonly file: number;
  readonly name: string;
  /** How much of it is read, from 0 to 1. */
  readonly part: number;
}

/** How far a test of several requests or endpoints has come. */
export interface ConnectionProgress {
  readonly done: number;
  readonly total: number;
  /** It waits until the server may be asked again. */
  readonly pausing: boolean;
}

/** A site that is known from incidents that ended well. */
export interface KnownSiteEntry {
  readonly id: string;
  readonly name: string;
  /** Incidents that ended well there, the oldest first. */
  readonly visits: readonly KnownVisit[];
  /** How it was last known to be good; null where every visit was taken back. */
  readonly fields: readonly KnownField[] | null;
}

export interface KnownSitesList {
  readonly sites: readonly KnownSiteEntry[];
  /** What was wrong with their records, in words. */
  readonly notices: readonly Message[];
}

/** "Is this SITE?" */
export interface OfferedKnownSite {
  readonly site: string;
  readonly name: string;
  readonly since: KnownVisit;
  /** What goes together, and what does not, of what tells sites apart. */
  readonly reasons: readonly Message[];
  readonly against: readonly Message[];
}

export interface EvidenceLines {
  readonly first: number;
  readonly total: number;
  readonly lines: readonly string[];
}

export interface SocketPage {
  readonly total: number;
  readonly rows: readonly (SocketRow & { readonly cti: boolean; readonly listener: boolean })[];
}

export interface Answers {
  'app.about': About;
  'app.copy': null;
  'app.licences': Licences;
  'app.lost': Lost;
  'window.act': null;
  'menu.offer': null;
  /** null where another page waits now. */
  'menu.chosen': MenuChoice | null;
  'support.show': string;
  /** The path written; null where the dialog was cancelled. */
  'support.save': string | null;
  'incidents.create': Snapshot;
  'incidents.open': Snapshot;
  /** null where the dialog was cancelled. */
  'incidents.choose': Snapshot | null;
  'incidents.close': null;
  'incidents.say': Snapshot;
  'library.page': LibraryPage;
  /** The copy's id and title. */
  'library.duplicate': { readonly id: string; readonly title: string };
  'library.archive': null;
  /** Its id among the deleted ones. */
  'library.delete': string;
  /** Its id in the list: another one where its own was taken meanwhile. */
  'library.restore': string;
  'library.erase': null;
  'timeline.page': TimelinePage;
  'pictures.add': AddedPictures;
  /** null where the dialog was cancelled. */
  'pictures.choose': AddedPictures | null;
  'pictures.take': AddedPictures;
  'settings.get': SettingsView;
  'settings.setName': SettingsView;
  'settings.setLook': SettingsView;
  /** The path written, and what has to be known of it; null where the dialog was cancelled. */
  'package.save': { readonly place: string; readonly told: Message | null } | null;
  /** null where the dialog was cancelled. */
  'package.choose': TakenPackage | null;
  'package.take': TakenPackage;
  /** null where another page waits now. */
  'package.arrived': TakenPackage | null;
  'evidence.add': AddedEvidence;
  'evidence.choose': AddedEvidence | null;
  /** null where nothing is being read. */
  'evidence.progress': IntakeProgress | null;
  'evidence.stop': null;
  /** Where they were saved; null where the dialog was cancelled. */
  'collectors.save': string | null;
  'evidence.lines': EvidenceLines;
  'evidence.sockets': SocketPage;
  'connection.test': Snapshot;
  'connection.session': Snapshot;
  'connection.path': Snapshot;
  /** null where no test runs. */
  'connection.progress': ConnectionProgress | null;
  'connection.cancel': null;
  'practice.list': readonly PracticeOffer[];
  'practice.start': Snapshot;
  'practice.state': PracticeState;
  'practice.capture': Snapshot;
  'practice.dial': Snapshot;
  'practice.order': PracticeState;
  'practice.restart': PracticeState;
  'practice.failOver': PracticeState;
  'practice.explain': ExplainedPractice;
  'sites.list': KnownSitesList;
  'sites.match': readonly OfferedKnownSite[];
  'sites.answer': Snapshot;
  'sites.rename': KnownSitesList;
  'sites.forget': KnownSitesList;
  /** The path written; null where the dialog was cancelled. */
  'report.export': string | null;
  'report.summary': string;
  'report.proofs': ReportProofs;
}

export type Answer<V extends Verb> = Promise<Result<Answers[V]>>;

/** What the preload puts at `window.rebind`: one function a verb, grouped by the part before the dot. */
export type RebindApi = {
  readonly [Group in Verb as Group extends `${infer G}.${string}` ? G : never]: {
    readonly [V in Verb as V extends `${Group extends `${infer G}.${string}` ? G : never}.${infer Name}`
      ? Name
      : never]: (argument: Argument<V>) => Answer<V>;
  };
} & {
  /** Reads the path of a dropped file in the preload; the page never names a path itself. */
  readonly files: {
    add(
      argument: Omit<Argument<'evidence.add'>, 'paths' | 'items'>,
      files: readonly File[],
    ): Answer<'evidence.add'>;
    /** Opens a package. */
    open(file: File): Answer<'package.take'>;
  };
};
