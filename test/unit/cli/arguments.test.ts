import { describe, expect, it } from 'vitest';
import { readArguments, wantsJson } from '../../../electron/cli/arguments';
import { format } from '../../../electron/core/text';

function refusal(...words: readonly string[]): string {
  const result = readArguments(words);
  if (result.ok) throw new Error(`Taken: ${JSON.stringify(result.value)}`);
  return format(result.message);
}

describe('words after rebind', () => {
  it('name a command, its files and its options in any order', () => {
    expect(readArguments(['read', 'a.txt', '--json', 'b.txt'])).toMatchObject({
      value: { name: 'read', files: ['a.txt', 'b.txt'], json: true },
    });
    expect(readArguments(['--json', 'diagnose', 'case', '--report', 'out'])).toMatchObject({
      value: { name: 'diagnose', folder: 'case', json: true, report: 'out' },
    });
    expect(readArguments(['diagnose', '--report=out', 'case'])).toMatchObject({
      value: { folder: 'case', json: false, report: 'out' },
    });
    expect(readArguments(['practice'])).toMatchObject({ value: { name: 'practice', report: null } });
    expect(readArguments(['probe', '10.1.8.103:43027', '--ladder', '--limit', '5'])).toMatchObject({
      value: { name: 'probe', endpoint: '10.1.8.103:43027', ladder: true, limitSeconds: 5, json: false },
    });
    expect(readArguments(['collectors', 'E:'])).toMatchObject({
      value: { name: 'collectors', folder: 'E:' },
    });
  });

  it('after two dashes are names', () => {
    expect(readArguments(['read', '--', '--json'])).toMatchObject({
      value: { files: ['--json'], json: false },
    });
    expect(wantsJson(['read', '--', '--json'])).toBe(false);
  });

  it('ask for help and version', () => {
    for (const word of ['--help', '-h'])
      expect(readArguments([word])).toMatchObject({ value: { name: 'help' } });
    for (const word of ['--version', '-v'])
      expect(readArguments([word])).toMatchObject({ value: { name: 'version' } });
  });

  it('that make no sense are refused with what is wrong', () => {
    expect(refusal()).toContain('Say what to do');
    expect(refusal('cure')).toContain('cure');
    expect(refusal('toString')).toContain('There is no command toString');
    expect(refusal('read')).toContain('one or more files');
    expect(refusal('diagnose')).toContain('one case folder');
    expect(refusal('diagnose', 'a', 'b')).toContain('one case folder');
    expect(refusal('diagnose', 'a', '--report')).toContain('--report');
    expect(refusal('practice', 'healthy', 'mute')).toContain('the name of one site');
    expect(refusal('practice', '--ladder')).toContain('--ladder');
    expect(refusal('probe')).toContain('one address and port');
    expect(refusal('probe', '10.1.8.103:43027', '--limit', '0')).toContain('from 1 to 300');
    expect(refusal('probe', '10.1.8.103:43027', '--limit', 'soon')).toContain('from 1 to 300');
    expect(refusal('collectors')).toContain('one folder');
    expect(refusal('collectors', 'a', 'b')).toContain('one folder');
    expect(refusal('read', 'a', '--jsonn')).toContain('--jsonn');
  });

  it('from a hostile hand do nothing to the terminal', () => {
    expect(refusal('\u001b[2J')).toBe('There is no command ⟨U+001B⟩[2J.');
  });
});
