import type { PathKind } from '../../electron/core/case/path';
import { sides } from '../../electron/core/net/ports';
import { practiceSites } from '../../electron/lab/sites';
import { expect, test } from '../support/window';
import { Wizard } from '../support/wizard';

/** Outcomes of a bare connection; behind all others something took the connection. */
const bare: readonly string[] = ['refused', 'timed-out', 'unreachable', 'name-not-found'];

/** The page asks for what its buttons ask for; so many sites are too many to click through. */
test('every practice site gives in the window what its story says', async ({ rebind }) => {
  test.setTimeout(300_000);
  const wizard = new Wizard(rebind);
  await wizard.at('home');
  for (const site of practiceSites) {
    await test.step(site.id, async () => {
      const found = await wizard.page.evaluate(async (id) => {
        const { practice, connection, incidents } = window.rebind;
        const started = await practice.start({ site: id, rehearsal: false });
        if (!started.ok) throw new Error(`${id}: ${started.code}`);
        let { value: snapshot } = started;
        for (const side of ['A', 'B'] as const) {
          const plan = snapshot.sessions.before[side];
          if (plan === null) throw new Error(`${id}: nothing to call on ${side}`);
          const tested = await connection.session({
            id: snapshot.id,
            phase: 'before',
            side,
            endpoint: plan.endpoint,
            limitMilliseconds: 2_000,
            others: false,
          });
          if (!tested.ok) throw new Error(`${id} ${side}: ${tested.code}`);
          snapshot = tested.value;
        }
        const endpoints = snapshot.path.endpoints.map(({ endpoint }) => endpoint);
        const tried = await connection.path({
          id: snapshot.id,
          phase: 'before',
          endpoints,
          limitMilliseconds: 1_000,
        });
        if (!tried.ok) throw new Error(`${id}: ${tried.code}`);
        await incidents.close({ id: snapshot.id });
        const { outcomes, paths } = tried.value.incident;
        return { outcomes, results: paths.before?.results ?? [] };
      }, site.id);

      for (const side of sides) {
        const outcome = found.outcomes.find((one) => one.side === side);
        expect(outcome, `${site.id} ${side}`).toMatchObject({
          kind: site.expected[side],
          method: 'session',
          from: 'laptop',
          target: site.dialer.endpoints[side],
          code: site.expectedCodes[side] ?? null,
        });
        const result = found.results.find((one) => one.side === side && one.configured);
        const kinds: readonly PathKind[] = bare.includes(site.expected[side])
          ? [site.expected[side] as PathKind]
          : ['connected', 'reset'];
        expect(kinds, `${site.id} ${side}, path`).toContain(result?.kind);
      }
    });
  }
});
