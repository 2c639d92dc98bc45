import { describe, expect, it } from 'vitest';
import { fileName, shortened } from '../../../../renderer/app/shortened';

describe('a name in a sentence', () => {
  it('stays whole while it is short', () => {
    expect(shortened('PGB.txt')).toBe('PGB.txt');
  });

  it('loses its middle, so that its start and its ending are read', () => {
    const name = `netstat-${'long-'.repeat(40)}B.txt`;
    expect(shortened(name)).toHaveLength(44);
    expect(shortened(name)).toMatch(/^netstat-long-.*….*B\.txt$/);
  });

  it('is never cut inside a sign', () => {
    expect(shortened('🙂'.repeat(50), 10)).toBe(`${'🙂'.repeat(6)}…${'🙂'.repeat(3)}`);
  });
});

it('a file’s name stands without the folder that was dropped with it', () => {
  expect(fileName('rebind-PGB-1/01-netstat-n-a.txt')).toBe('01-netstat-n-a.txt');
  expect(fileName('pgb.txt')).toBe('pgb.txt');
});
