import { describe, expect, it } from 'vitest';
import { languages } from '../../../../electron/core/languages';
import { format, say } from '../../../../electron/core/text';
import { translateTo } from '../../../../electron/host/report/report-language';

describe('the language of a report', () => {
  it.each(languages.filter((one) => one !== 'en'))(
    '%s has its own words for what a report says',
    async (language) => {
      const translate = await translateTo(language);
      const confirmed = format(say('confirmed'), translate);
      expect(confirmed).not.toBe('confirmed');
      expect(confirmed).not.toBe('');
    },
  );

  it('leaves English as it stands', async () => {
    expect(format(say('confirmed'), await translateTo('en'))).toBe('confirmed');
  });
});
