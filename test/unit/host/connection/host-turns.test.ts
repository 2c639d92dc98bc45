import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HostTurns, type Turn } from '../../../../electron/host/connection/host-turns';

describe('turns among hosts', () => {
  it('go round: one host is not asked again while another waits', () => {
    const turns = new HostTurns<string>(2);
    for (const item of ['a1', 'a2', 'a3', 'b1', 'b2', 'c1']) turns.add(item.slice(0, 1), item);
    const order: string[] = [];
    for (let one = turns.next(); one !== null; one = turns.next()) order.push(one.item);
    expect(order).toEqual(['a1', 'b1', 'c1', 'a2', 'b2']);
  });

  it('come to every item once, and never to more of a host than it may have', () => {
    const acts = fc.array(
      fc.oneof(
        fc.record({ add: fc.integer({ min: 0, max: 4 }) }),
        fc.constant('next' as const),
        fc.record({ end: fc.nat() }),
      ),
      { maxLength: 200 },
    );
    fc.assert(
      fc.property(acts, fc.integer({ min: 1, max: 4 }), (list, perHost) => {
        const turns = new HostTurns<{ host: number; id: number }>(perHost);
        const waiting = new Map<number, number>();
        let running: Turn<{ host: number; id: number }>[] = [];
        const had: number[] = [];
        let added = 0;
        const runningOf = (host: number) => running.filter(({ item }) => item.host === host).length;
        const take = (): boolean => {
          const turn = turns.next();
          const possible = [...waiting].some(([host, count]) => count > 0 && runningOf(host) < perHost);
          expect(turn !== null).toBe(possible);
          if (turn === null) return false;
          running.push(turn);
          had.push(turn.item.id);
          waiting.set(turn.item.host, (waiting.get(turn.item.host) ?? 0) - 1);
          expect(runningOf(turn.item.host)).toBeLessThanOrEqual(perHost);
          return true;
        };
        const endOne = (which: number): void => {
          const turn = running[which % Math.max(1, running.length)];
          turn?.end();
          running = running.filter((one) => one !== turn);
        };
        for (const act of list) {
          if (act === 'next') take();
          else if ('end' in act) endOne(act.end);
          else {
            turns.add(String(act.add), { host: act.add, id: added });
            waiting.set(act.add, (waiting.get(act.add) ?? 0) + 1);
            added += 1;
          }
        }
        while (had.length < added) if (!take()) endOne(0);
        expect(new Set(had).size).toBe(added);
      }),
    );
  });
});
