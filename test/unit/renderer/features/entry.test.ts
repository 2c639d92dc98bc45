import { describe, expect, it } from 'vitest';
import { checkAddressOrHost, checkPort } from '../../../../renderer/components/field-rules';
import { entryOf } from '../../../../renderer/features/dialer/entry';

const entry = (address: string, port: string) => entryOf(checkAddressOrHost(address), checkPort(port));

describe('an entry of the Dialer Properties', () => {
  it('is whole with an address and a port', () => {
    expect(entry('10.1.8.103', '43027')).toEqual({
      state: 'whole',
      endpoint: { address: '10.1.8.103', port: 43027 },
    });
  });

  it('lacks its port, which is never taken for the default', () => {
    expect(entry('10.1.8.103', '')).toEqual({ state: 'port-lacks' });
  });

  it('lacks its address', () => {
    expect(entry('', '43027')).toEqual({ state: 'address-lacks' });
  });

  it('is empty where both are', () => {
    expect(entry('', ' ')).toEqual({ state: 'empty' });
  });

  it('is refused where either is', () => {
    expect(entry('10.1.8', '43027')).toEqual({ state: 'refused' });
    expect(entry('10.1.8.103', '70000')).toEqual({ state: 'refused' });
  });
});
