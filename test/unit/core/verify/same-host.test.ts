import { describe, expect, it } from 'vitest';
import {
  marksOf,
  noMarks,
  sameHost,
  sameName,
  statedMarks,
} from '../../../../electron/core/verify/same-host';
import { ipconfig, netstat } from '../../../support/case-builder';

const pgb = statedMarks(['PGB'], ['10.1.8.103', '172.1.8.103']);

describe('is it the host from before', () => {
  it('by its name, whatever its addresses are now', () => {
    expect(sameHost(pgb, statedMarks(['pgb.north.example'], ['10.9.9.9']))).toBe('same');
  });

  it('by the addresses of its own sockets, though netstat shows only some', () => {
    expect(sameHost(pgb, marksOf([netstat('10.1.8.103:43027 LISTENING')]))).toBe('same');
  });

  it('not by the addresses of another host', () => {
    expect(sameHost(pgb, marksOf([netstat('10.1.8.102:42027 LISTENING')]))).toBe('other');
  });

  it('not by a name of another host, even where it has an address of this one', () => {
    expect(sameHost(pgb, marksOf([ipconfig('PGX', 'Visible 10.1.8.103', 'Other 10.7.7.7')]))).toBe('unknown');
    expect(sameHost(pgb, marksOf([ipconfig('PGX', 'Visible 10.7.7.8', 'Other 10.7.7.7')]))).toBe('other');
  });

  it('after it was renamed, by the very same addresses', () => {
    expect(sameHost(pgb, marksOf([ipconfig('PGB2', 'V 10.1.8.103', 'P 172.1.8.103')]))).toBe('same');
  });

  it('is not known where nothing tells: a wildcard listens on every host', () => {
    expect(sameHost(pgb, marksOf([netstat('0.0.0.0:43027 LISTENING')]))).toBe('unknown');
    expect(sameHost(noMarks, marksOf([ipconfig('PGB', 'V 10.1.8.103')]))).toBe('unknown');
  });

  it('knows a long name that Windows cuts', () => {
    expect(sameName('CONTACTCENTRE-PG-B', 'contactcentre-p')).toBe(true);
    expect(sameName('PGA', 'PGB')).toBe(false);
  });
});
