import { describe, expect, it } from 'vitest';
import { closings } from '../../../../electron/core/incident/events';
import { closingName, whyNot } from '../../../../renderer/features/verify/closing-words';
import { readLocalTime } from '../../../../renderer/features/verify/local-time';
import { VerifyStep } from '../../../../renderer/features/verify/VerifyStep';
import { capture } from '../../../support/page/texts';
import {
  begun,
  buttonTag,
  fresh,
  isDisabled,
  type Story,
  show,
  snapshotOf,
  theCase,
  ticked,
  wordsOf,
} from './shown-step';

const fix = [begun, ...ticked];

/** The fix was ticked, and side B captured and brought after it. */
const fixedCase: Story = { ...theCase, later: fix, afterwards: [fresh] };

const session = { type: 'symptom-set', phase: 'after', session: 'open', side: 'B', words: '' } as const;

/** The names of the ends that can be chosen. */
function choices(markup: string): readonly string[] {
  return [...markup.matchAll(/<input type="radio"[^>]*value="([\w-]+)"[^>]*>/g)]
    .filter(([tag, value]) => closings.some((one) => one === value) && !tag.includes('disabled'))
    .map(([, value]) => value ?? '');
}

describe('before anything fresh was brought', () => {
  it('nothing can be called fixed', async () => {
    const markup = await show(VerifyStep, { ...theCase, later: [begun] });
    expect(choices(markup)).toEqual(['not-fixed', 'handed-over']);
    expect(wordsOf(markup)).toContain('There is no fresh evidence yet.');
  });

  it('reminds of a plan that was not begun', async () => {
    const markup = await show(VerifyStep, theCase);
    expect(buttonTag(markup, 'Go to Fix')).toBeTruthy();
  });
});

describe('a listener where the dialer calls', () => {
  it('is listener corrected, and says what lacks for fixed', async () => {
    const markup = await show(VerifyStep, fixedCase);
    expect(choices(markup)).toEqual(['listener-corrected', 'not-fixed', 'handed-over']);
    expect(wordsOf(markup)).toContain(
      'Not yet. There lacks: A session opened from the dialer’s host, or the dialer’s window showing one.',
    );
  });

  it('is fixed once the dialer’s window shows a session', async () => {
    const markup = await show(VerifyStep, {
      ...fixedCase,
      atLast: [session],
    });
    expect(choices(markup)).toContain('fixed');
    expect(markup).toContain('data-tone="good" aria-label="Conclusion"');
  });

  it('names no next check any more once it is fixed', async () => {
    expect(wordsOf(await show(VerifyStep, fixedCase))).toContain('Next best check:');
    const words = wordsOf(await show(VerifyStep, { ...fixedCase, atLast: [session] }));
    expect(words).not.toContain('Next best check:');
    expect(words).toContain('No more check is needed: the incident can be closed as fixed.');
  });

  it('shows before beside after, in words and as two pictures', async () => {
    const markup = await show(VerifyStep, fixedCase);
    const row = markup.slice(markup.indexOf('data-row="listener"'));
    expect(wordsOf(row.slice(0, row.indexOf('</tr>')))).toMatch(
      /172\.1\.8\.103:43027 only.*10\.1\.8\.103:43027.*corrected/,
    );
    expect(markup.match(/<figcaption/g)).toHaveLength(2);
  });
});

const failedCase: Story = {
  ...theCase,
  later: fix,
  afterwards: [{ owner: 'B', phase: 'after', text: capture('B', 'private', '02:31 PM') }],
};

describe('a fix that did not help', () => {
  it('can be set aside with a reason, which leads back to the diagnosis with what is known now', async () => {
    const markup = await show(VerifyStep, failedCase);
    expect(isDisabled(markup, 'Set this fix aside and go to Diagnosis')).toBe(true);
    const aside = markup.slice(markup.indexOf('If the fix did not help'));
    expect(wordsOf(aside)).toContain('CTI Server B listens on');
    expect(await show(VerifyStep, fixedCase)).toContain('If the fix did not help');
    expect(await show(VerifyStep, { ...fixedCase, atLast: [session] })).not.toContain(
      'If the fix did not help',
    );
  });

  it('stands among the earlier fixes once it was set aside', async () => {
    const markup = await show(VerifyStep, {
      ...failedCase,
      atLast: [{ type: 'fix-set-aside', reason: '<b>no change</b>' }],
    });
    expect(markup).toContain('&lt;b&gt;no change&lt;/b&gt;');
    expect(wordsOf(markup)).toContain('2 steps ticked');
  });

  it('is told as not fixed, and leads back to the plan', async () => {
    const markup = await show(VerifyStep, {
      ...failedCase,
    });
    expect(choices(markup)).toEqual(['not-fixed', 'handed-over']);
    expect(wordsOf(markup)).toContain('Not fixed: CTI Server B listens on 172.1.8.103:43027');
    expect(buttonTag(markup, 'Go to Fix')).toBeTruthy();
  });
});

describe('when the fresh evidence was captured', () => {
  const timeless: Story = {
    ...theCase,
    later: fix,
    afterwards: [{ ...fresh, text: capture('B', 'visible').replace('01:58 PM', '') }],
    atLast: [session],
  };

  it('is told by its own text, with the time of entering beside it', async () => {
    const words = wordsOf(await show(VerifyStep, fixedCase));
    expect(words).toContain('counts as fresh');
    expect(words).toMatch(/Captured Sun 11\/22\/2026 02:31 PM, by its own text · entered at/);
  });

  it('is asked for where nothing tells it, and is no plain fixed then', async () => {
    const markup = await show(VerifyStep, timeless);
    expect(choices(markup)).not.toContain('fixed');
    expect(wordsOf(markup)).toContain('When was it captured, by the clock of this laptop?');
    expect(isDisabled(markup, 'State this time by name')).toBe(true);
  });

  it('ends the incident with the name of whoever stated it', async () => {
    const snapshot = await snapshotOf(timeless);
    const [piece] = snapshot.verification.pieces;
    if (piece === undefined) throw new Error('No fresh piece');
    const stated = { type: 'evidence-time-stated', sha256: piece.sha256, phase: 'after' } as const;
    const markup = await show(VerifyStep, {
      ...timeless,
      atLast: [session, { ...stated, at: piece.enteredAt }],
    });
    expect(choices(markup)).toContain('fixed-time-stated');
    expect(choices(markup)).not.toContain('fixed');
    expect(wordsOf(markup)).toContain('Fixed (time stated by jane)');
    expect(wordsOf(markup)).toContain('counts by somebody’s word');
  });

  it('is refused for the bytes from before the fix, and told why', async () => {
    const snapshot = await snapshotOf({ ...theCase, later: fix });
    const [old] = snapshot.evidence;
    if (old === undefined) throw new Error('No evidence');
    const { sha256, size } = old.item;
    const again = {
      type: 'evidence-added',
      phase: 'after',
      name: 'new.txt',
      how: 'drop',
      owner: 'B',
    } as const;
    const words = wordsOf(
      await show(VerifyStep, { ...theCase, later: [...fix, { ...again, sha256, size }] }),
    );
    expect(words).toContain('The same bytes were there before the fix');
    expect(words).toContain('does not count');
  });

  it('is read from a field as this laptop’s time', () => {
    expect(readLocalTime('2026-11-22T14:03')).toBe(new Date('2026-11-22T14:03').toISOString());
    for (const text of ['', '2026-11-22', '2026-13-40T99:99']) expect(readLocalTime(text)).toBeNull();
  });
});

describe('a closed incident', () => {
  it('names whose word it rests on', () => {
    expect(closingName('fixed-time-stated', 'Kim')).toBe('fixed (time stated by Kim)');
    expect(closingName('fixed', 'Kim')).toBe('fixed');
  });

  it('shows how it ended, and can be opened again', async () => {
    const markup = await show(VerifyStep, {
      ...theCase,
      later: [{ type: 'closed', as: 'handed-over', reason: '<i>to TAC</i>' }],
    });
    expect(markup).toContain('&lt;i&gt;to TAC&lt;/i&gt;');
    expect(buttonTag(markup, 'Open it again')).toBeTruthy();
    expect(choices(markup)).toEqual([]);
  });
});

describe('the reason why an end cannot be chosen', () => {
  it('names everything that lacks for fixed, and the listener for its correction', () => {
    expect(whyNot('fixed', ['a listener', 'a session'])).toBe('Not yet. There lacks: a listener; a session.');
    expect(whyNot('listener-corrected', ['a listener', 'a session'])).toBe(
      'Not yet. There lacks: a listener.',
    );
    expect(whyNot('worked-around', [])).toBe('No session of the dialer on the other side was seen.');
  });
});
