import type { ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Phase, Statement } from '../../../../electron/core/incident/events';
import type { Snapshot } from '../../../../electron/core/incident/snapshot';
import { incidentStore } from '../../../../renderer/stores/incident';
import { mockRebind } from '../../../support/page/mock-rebind';
import { capture } from '../../../support/page/texts';

/** Shows a step of an incident that was made of statements and texts, as the page would first show it. */

export interface Story {
  readonly practice?: boolean;
  readonly said?: readonly Statement[];
  readonly brought?: readonly {
    readonly owner: 'A' | 'B';
    readonly text: string;
    readonly phase?: Phase;
    readonly name?: string;
  }[];
  /** Said after the evidence was brought. */
  readonly later?: readonly Statement[];
  /** Brought after that, as for the second check. */
  readonly afterwards?: Story['brought'];
  readonly atLast?: readonly Statement[];
}

const site: Statement = {
  type: 'site-set',
  active: 'B',
  activeKnownBy: 'procmon',
  instance: 0,
  A: { windows: '2000', visible: '10.1.8.102', private: '172.1.8.102' },
  B: { windows: '2000', visible: '10.1.8.103', private: '172.1.8.103' },
};

const dialer: Statement = {
  type: 'dialer-set',
  address: '10.1.8.50',
  A: { address: '10.1.8.102', port: 42027 },
  B: { address: '10.1.8.103', port: 43027 },
};

/** The site of the vendor's note. */
export const theSite: readonly Statement[] = [site, dialer];

/** The case of the vendor's note: side B listens on its private card. */
export const theCase: Story = {
  said: theSite,
  brought: [
    { owner: 'B', text: capture('B', 'private') },
    { owner: 'A', text: capture('A', 'visible') },
  ],
};

export const begun: Statement = { type: 'fix-begun', plan: 'wrong-nic-binding', side: 'B', windows: '2000' };
export const approved: Statement = { type: 'fix-approved', approver: 'M. Weber', note: '' };

/** The steps that change the order and put it into effect. */
export const ticked: readonly Statement[] = ['change-order', 'restart'].map((step) => ({
  type: 'fix-step-ticked',
  step,
  done: true,
}));

/** Side B after the fix, by its own clock. */
export const fresh = { owner: 'B', text: capture('B', 'visible', '02:31 PM'), phase: 'after' } as const;

export async function snapshotOf(story: Story): Promise<Snapshot> {
  const { api, make } = mockRebind();
  const practice = story.practice === true ? 'wrong-nic' : null;
  const id = make([
    { type: 'created', title: 'A dialer without a session', practice },
    ...(story.said ?? []),
  ]);
  const bring = async (pieces: Story['brought'] = []) => {
    for (const { owner, text, phase = 'before', name = `PG${owner}.txt` } of pieces) {
      const items = [{ name, bytes: new TextEncoder().encode(text) }];
      await api.evidence.add({ id, phase, owner, how: 'paste', items, paths: [] });
    }
  };
  const sayAll = async (statements: readonly Statement[] = []) => {
    for (const statement of statements) {
      await api.incidents.say({
        id,
        statement: statement as Parameters<typeof api.incidents.say>[0]['statement'],
      });
    }
  };
  await bring(story.brought);
  await sayAll(story.later);
  await bring(story.afterwards);
  await sayAll(story.atLast);
  const opened = await api.incidents.open({ id });
  if (!opened.ok) throw new Error('The mock lost its incident.');
  return opened.value;
}

/** The step's markup. A server's rendering takes a store's initial state, so that is set too. */
export async function show(Step: ComponentType, story: Story): Promise<string> {
  const snapshot = await snapshotOf(story);
  incidentStore.setState({ snapshot, step: snapshot.incident.step });
  incidentStore.getInitialState = incidentStore.getState;
  return renderToStaticMarkup(<Step />);
}

/** The words of a piece of markup, without its tags. */
export function wordsOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/&gt;/g, '>')
    .replace(/&lt;/g, '<')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The opening tag of the button with these words, or with this label. */
export function buttonTag(markup: string, words: string): string {
  for (const [whole, tag = '', inner = ''] of markup.matchAll(/(<button[^>]*>)(.*?)<\/button>/gs)) {
    if (wordsOf(inner) === words || whole.includes(`aria-label="${words}"`)) return tag;
  }
  throw new Error(`No button says “${words}”`);
}

export function isDisabled(markup: string, words: string): boolean {
  return / disabled=""/.test(buttonTag(markup, words));
}
