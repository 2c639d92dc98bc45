import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Statement } from '../../../electron/core/incident/events';
import { format } from '../../../electron/core/text';
import { evidenceFile, hashFile } from '../../../electron/host/store/evidence-store';
import { openStore } from '../../../electron/host/store/incident-store';
import { thisMachine } from '../../../electron/host/store/machine';
import { openSettings } from '../../../electron/host/store/settings';
import { settingsName } from './drive';
import { listed } from './listed';
import type { Told, Tried } from './told';

/** What must be there, and what may be there too. */
interface Promised {
  readonly said: Map<string, Statement[][]>;
  /** Last sayings that were not acknowledged: each may be there whole, if nothing was acknowledged behind it. */
  readonly open: Map<string, readonly Statement[][]>;
  /** Incidents whose beginning was not acknowledged. */
  readonly begun: (readonly Statement[])[];
  name: string | null;
  readonly names: string[];
}

/**
 * Opens all that a driven folder holds, as a program that is started anew does, and compares it with
 * what was told: nothing that was acknowledged is lost, nothing else is there, every incident opens.
 *
 * @returns what is wrong, in words; empty where all is well
 */
export async function judge(folder: string, told: readonly Told[]): Promise<readonly string[]> {
  const promised = promisedBy(told);
  const wrong: string[] = [];
  const store = openStore(path.join(folder, 'incidents'), thisMachine());
  try {
    const list = await listed(store.folder);
    if (!list.ok) return [`the list: ${format(list.message)}`];
    const ids = new Set(list.value.map(({ id }) => id));
    for (const id of promised.said.keys()) if (!ids.has(id)) wrong.push(`incident ${id} is gone`);
    for (const id of ids) wrong.push(...(await judgeIncident(store, id, promised)));
    const settings = openSettings(path.join(folder, settingsName));
    if (settings.problem !== null) wrong.push(format(settings.problem));
    const { name } = settings.settings;
    if (name !== promised.name && !promised.names.includes(name ?? '')) {
      wrong.push(`the settings have the name ${name}, and it was ${promised.name}`);
    }
  } finally {
    await store.close();
  }
  return wrong;
}

async function judgeIncident(
  store: ReturnType<typeof openStore>,
  id: string,
  { said, open, begun }: Promised,
): Promise<readonly string[]> {
  const opened = await store.open(id);
  if (!opened.ok) return [`incident ${id} does not open: ${format(opened.message)}`];
  const { events, notices, folder } = opened.value;
  const there = events.map((event) => event.say);
  const wrong = notices.map((notice) => `incident ${id}: ${format(notice)}`);
  const must = said.get(id)?.flat() ?? [];
  const may = said.has(id)
    ? [must, ...(open.get(id) ?? []).map((saying) => [...must, ...saying])]
    : begun.map((beginning) => [...beginning]);
  if (!may.some((one) => isDeepStrictEqual(one, there))) {
    wrong.push(
      `incident ${id} holds ${there.length} entries, of which ${sameAtStart(must, there)} are the first of ${must.length} that were acknowledged`,
    );
  }
  const numbersRun = events.every(({ seq }, index) => seq === index + 1);
  if (!numbersRun) wrong.push(`incident ${id}: its numbers have gaps`);
  for (const statement of there) {
    if (statement.type !== 'evidence-added') continue;
    const { sha256 } = statement;
    if ((await hashFile(evidenceFile(folder, sha256))) !== sha256) {
      wrong.push(`incident ${id}: evidence ${sha256} is not what it was`);
    }
  }
  // It can be gone on with.
  const more = await opened.value.say([{ type: 'noted', step: 'report', text: 'afterwards' }]);
  if (!more.ok) wrong.push(`incident ${id} takes nothing more: ${format(more.message)}`);
  return wrong;
}

function sameAtStart(one: readonly Statement[], other: readonly Statement[]): number {
  const at = one.findIndex((statement, index) => !isDeepStrictEqual(statement, other[index]));
  return at < 0 ? one.length : at;
}

function promisedBy(told: readonly Told[]): Promised {
  const promised: Promised = { said: new Map(), open: new Map(), begun: [], name: null, names: [] };
  let tried: Tried | null = null;
  const notKept = (what: Tried): void => {
    if (what.do === 'create') promised.begun.push(what.say);
    if (what.do === 'name') promised.names.push(what.name);
    if (what.do === 'say') {
      promised.open.set(what.id, [...(promised.open.get(what.id) ?? []), [...what.say]]);
    }
  };
  for (const one of told) {
    if (one.is === 'try') tried = one.what;
    else if (tried !== null) {
      if (one.is === 'no') notKept(tried);
      else keep(promised, tried, one.id);
      tried = null;
    }
  }
  // Killed in the middle of it.
  if (tried !== null) notKept(tried);
  return promised;
}

function keep(promised: Promised, what: Tried, id: string | undefined): void {
  switch (what.do) {
    case 'create':
      promised.said.set(id ?? '', [[...what.say]]);
      return;
    case 'say':
      promised.said.get(what.id)?.push([...what.say]);
      // What was refused before it had to be taken away before this could be acknowledged.
      promised.open.delete(what.id);
      return;
    case 'name':
      promised.name = what.name;
      promised.names.length = 0;
      return;
    case 'other':
      return;
  }
}
