import { describe, expect, it } from 'vitest';
import { encodedText } from '../../../../renderer/app/encoded-text';

describe('a text as bytes', () => {
  it.each([
    ['short', 'netstat -n -a ✓ ä'],
    ['empty', ''],
    ['long', '  TCP    10.1.8.103:43027 ä\r\n'.repeat(100_000)],
    // The two halves of this letter would stand on both sides of a cut.
    ['long with letters of two halves everywhere', `x${'\u{1F50C}'.repeat(1_200_000)}`],
  ])('that is %s is the same as encoded in one go', async (_, text) => {
    const bytes = await encodedText(text);
    expect(Buffer.from(bytes).equals(Buffer.from(text, 'utf8'))).toBe(true);
  });

  it('lets others go first while a long one is made', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    await encodedText('x'.repeat(30_000_000));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
  });
});
