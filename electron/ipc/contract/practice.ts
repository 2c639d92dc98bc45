import * as z from 'zod';
import type { Snapshot } from '../../core/incident/snapshot';
import type { PracticeState } from '../../core/practice/state';
import { incidentId, phase, side } from './fields';

/** What may be asked about practice sites. */
export const practiceVerbs = {
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
} as const satisfies Record<string, z.ZodType>;

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

/** What is answered. */
export interface PracticeAnswers {
  'practice.list': readonly PracticeOffer[];
  'practice.start': Snapshot;
  'practice.state': PracticeState;
  'practice.capture': Snapshot;
  'practice.dial': Snapshot;
  'practice.order': PracticeState;
  'practice.restart': PracticeState;
  'practice.failOver': PracticeState;
  'practice.explain': ExplainedPractice;
}
