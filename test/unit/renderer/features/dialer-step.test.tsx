import { describe, expect, it } from 'vitest';
import type { Statement } from '../../../../electron/core/incident/events';
import { DialerStep } from '../../../../renderer/features/dialer/DialerStep';
import { show, theSite, wordsOf } from './shown-step';

/** The value of the answer that is chosen under this question. */
function chosen(markup: string, legend: string): string | undefined {
  const fieldset = markup.split('<fieldset').find((one) => one.includes(legend)) ?? '';
  return [...fieldset.matchAll(/<input[^>]*>/g)]
    .map(([tag]) => tag)
    .find((tag) => tag.includes('checked'))
    ?.match(/value="(\w+)"/)?.[1];
}

describe('the dialer step', () => {
  it.each([
    [[], 'unknown'],
    [[{ type: 'dialer-set', secure: true }], 'yes'],
    [[{ type: 'dialer-set', secure: false }], 'no'],
    [
      [
        { type: 'dialer-set', secure: true },
        { type: 'dialer-set', secure: null },
      ],
      'unknown',
    ],
  ] as const satisfies readonly (readonly [readonly Statement[], string])[])(
    'shows what was said of secured connections: %j',
    async (said, answer) => {
      const markup = await show(DialerStep, { said: [...theSite, ...said] });
      expect(chosen(markup, 'Enable Secured Connection')).toBe(answer);
      expect(wordsOf(markup)).toContain('one port for plain connections and another for secured ones');
    },
  );
});
