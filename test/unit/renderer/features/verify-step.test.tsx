import { describe, expect, it } from 'vitest';
import { whyNot } from '../../../../renderer/features/verify/closing-words';
import { closings } from '../../../../renderer/features/verify/closings';
import { VerifyStep } from '../../../../renderer/features/verify/VerifyStep';
import { capture } from '../../../support/page/texts';
import { begun, buttonTag, fresh, type Story, show, theCase, wordsOf } from './shown-step';

const fixedCase: Story = { ...theCase, brought: [...(theCase.brought ?? []), fresh], later: [begun] };

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
      later: [begun, { type: 'symptom-set', phase: 'after', session: 'open', side: 'B', words: '' }],
    });
    expect(choices(markup)).toContain('fixed');
    expect(markup).toContain('data-tone="good" aria-label="Conclusion"');
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

describe('a fix that did not help', () => {
  it('is told as not fixed, and leads back to the plan', async () => {
    const markup = await show(VerifyStep, {
      ...theCase,
      brought: [
        ...(theCase.brought ?? []),
        { owner: 'B', phase: 'after', text: capture('B', 'private').replace('01:58 PM', '02:31 PM') },
      ],
      later: [begun],
    });
    expect(choices(markup)).toEqual(['not-fixed', 'handed-over']);
    expect(wordsOf(markup)).toContain('Not fixed: CTI Server B listens on 172.1.8.103:43027');
    expect(buttonTag(markup, 'Go to Fix')).toBeTruthy();
  });
});

describe('a closed incident', () => {
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
