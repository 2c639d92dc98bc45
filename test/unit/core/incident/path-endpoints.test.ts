import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostPathEndpoints } from '../../../../electron/core/case/path';
import { buildSnapshot } from '../../../../electron/core/incident/build-snapshot';
import type { Statement } from '../../../../electron/core/incident/events';
import { pathEndpoints } from '../../../../electron/core/incident/path-endpoints';
import { formatEndpoint } from '../../../../electron/core/net/endpoint';
import { ctiPort, isOwnTraffic, lastInstance, sides } from '../../../../electron/core/net/ports';
import { format } from '../../../../electron/core/text';
import { begun, eventsOf } from './events-of';

const site: Statement = {
  type: 'site-set',
  instance: 0,
  A: { visible: '10.1.8.102', private: '172.1.8.102' },
  B: { visible: '10.1.8.103', private: '172.1.8.103' },
};
const dialer: Statement = {
  type: 'dialer-set',
  A: { address: '10.1.8.102', port: 42027 },
  B: { address: '10.1.8.103', port: 43027 },
};

function found(...statements: readonly Statement[]) {
  return pathEndpoints(buildSnapshot('x', eventsOf(begun, ...statements), new Map()));
}
const shown = (...statements: readonly Statement[]): readonly string[] =>
  found(...statements).endpoints.map(
    ({ side, endpoint, network, configured }) =>
      `${side} ${network ?? '-'} ${formatEndpoint(endpoint)}${configured ? ' dialed' : ''}`,
  );

describe('the endpoints of a path test', () => {
  it('are those of the case and no others, by side, network and port', () => {
    expect(shown(site, dialer)).toEqual([
      'A visible 10.1.8.102:42027 dialed',
      'A visible 10.1.8.102:42030',
      'A private 172.1.8.102:42027',
      'A private 172.1.8.102:42030',
      'B visible 10.1.8.103:43027 dialed',
      'B visible 10.1.8.103:43030',
      'B private 172.1.8.103:43027',
      'B private 172.1.8.103:43030',
    ]);
    expect(found(site, dialer).leftOut).toEqual([]);
  });

  it('are none where nothing is known, and those of the dialer where only it is', () => {
    expect(shown()).toEqual([]);
    expect(shown(dialer)).toEqual(['A - 10.1.8.102:42027 dialed', 'B - 10.1.8.103:43027 dialed']);
  });

  it('take in the instance that a dialed port belongs to, and the port that a side chose', () => {
    const wrong: Statement = { type: 'dialer-set', B: { address: '10.1.8.103', port: 43067 } };
    const chosen: Statement = { type: 'site-set', B: { ctiPort: 50000 } };
    expect(shown(site, dialer, wrong, chosen).filter((one) => one.startsWith('B visible'))).toEqual([
      'B visible 10.1.8.103:43027',
      'B visible 10.1.8.103:43030',
      'B visible 10.1.8.103:43067 dialed',
      'B visible 10.1.8.103:43070',
      'B visible 10.1.8.103:50000',
    ]);
  });

  it('stand once each, also where both entries of the dialer name one host', () => {
    const crossed: Statement = { type: 'dialer-set', A: { address: '10.1.8.103', port: 43027 } };
    const all = shown(site, dialer, crossed);
    expect(all.filter((one) => one.includes('10.1.8.103:43027'))).toEqual([
      'B visible 10.1.8.103:43027 dialed',
    ]);
    const onlyA: Statement = { type: 'dialer-set', B: null };
    expect(shown(site, dialer, crossed, onlyA)).toContain('A visible 10.1.8.103:43027 dialed');
  });

  it('keep a host name as the dialer has it', () => {
    const named: Statement = { type: 'dialer-set', B: { address: 'PGB', port: 43027 } };
    expect(shown(site, dialer, named)).toContain('B - PGB:43027 dialed');
  });

  it('leave the network open where an address is stated for both', () => {
    const both: Statement = { type: 'site-set', B: { private: '10.1.8.102' } };
    expect(shown(site, dialer, both)).toContain('A - 10.1.8.102:42027 dialed');
  });

  it.each([43001, 41017, 43045, 42000, 43046])(
    'never have a port of the Peripheral Gateway’s own (%i), and say why',
    (port) => {
      const marked: Statement = { type: 'dialer-set', B: { address: '10.1.8.103', port } };
      const chosen: Statement = { type: 'site-set', B: { ctiPort: port } };
      const { endpoints, leftOut } = found(site, dialer, marked, chosen);
      expect(endpoints.some(({ endpoint }) => endpoint.port === port)).toBe(false);
      expect(leftOut.map(({ why }) => format(why))).toEqual([
        `10.1.8.103:${port} is left out: by Cisco’s port guide a Peripheral Gateway uses this port for its own traffic. Rebind never contacts it.`,
        `172.1.8.103:${port} is left out: by Cisco’s port guide a Peripheral Gateway uses this port for its own traffic. Rebind never contacts it.`,
      ]);
    },
  );

  it('never lose a CTI port to that rule', () => {
    const ports = sides.flatMap((side) =>
      Array.from({ length: lastInstance + 1 }, (_, instance) => [
        ctiPort(side, instance),
        ctiPort(side, instance, 'tls'),
      ]).flat(),
    );
    expect(ports.filter(isOwnTraffic)).toEqual([]);
  });

  it('are those of the newest diagnosis', () => {
    const moved: Statement = { type: 'site-set', B: { visible: '10.1.8.113' } };
    const snapshotOf = (...statements: readonly Statement[]) =>
      buildSnapshot('x', eventsOf(begun, ...statements), new Map());
    const before = snapshotOf(site, dialer);
    const { endpoints } = pathEndpoints({ ...before, after: snapshotOf(site, dialer, moved).before });
    expect(endpoints.map(({ endpoint }) => formatEndpoint(endpoint))).toContain('10.1.8.113:43030');
    expect(endpoints.map(({ endpoint }) => formatEndpoint(endpoint))).not.toContain('10.1.8.103:43030');
  });

  it('hold what was typed too where the evidence has another entry, which counts', () => {
    const typed = buildSnapshot('x', eventsOf(begun, site, dialer), new Map());
    const key: Statement = { type: 'dialer-set', B: { address: '10.1.8.103', port: 43030 } };
    const { endpoints } = pathEndpoints({
      ...typed,
      before: buildSnapshot('x', eventsOf(begun, site, key), new Map()).before,
    });
    const entry = (port: number) => endpoints.find(({ endpoint }) => endpoint.port === port);
    expect(entry(43030)).toMatchObject({ endpoint: { address: '10.1.8.103' }, configured: true });
    expect(entry(43027)).toMatchObject({ endpoint: { address: '10.1.8.103' }, configured: false });
  });

  it('are never more than a path test may have, without duplicates and in order', () => {
    const address = fc.constantFrom('10.1.8.102', '10.1.8.103', '172.1.8.102', '172.1.8.103', 'PGB', 'pgb');
    const port = fc.oneof(
      fc.integer({ min: 1, max: 65_535 }),
      fc.integer({ min: 0, max: lastInstance }).map((instance) => ctiPort('B', instance)),
    );
    const entry = fc.option(fc.record({ address, port }));
    fc.assert(
      fc.property(
        entry,
        entry,
        fc.option(port),
        fc.option(fc.nat({ max: lastInstance })),
        (A, B, own, instance) => {
          const { endpoints } = found(
            site,
            { type: 'site-set', instance, A: { ctiPort: own }, B: { ctiPort: own } },
            { type: 'dialer-set', A, B },
          );
          expect(endpoints.length).toBeLessThanOrEqual(mostPathEndpoints);
          const names = endpoints.map(({ endpoint }) => formatEndpoint(endpoint).toLowerCase());
          expect(new Set(names).size).toBe(names.length);
          expect(endpoints.map(({ side }) => side)).toEqual(endpoints.map(({ side }) => side).sort());
          expect(endpoints.some(({ endpoint }) => isOwnTraffic(endpoint.port))).toBe(false);
        },
      ),
    );
  });
});
