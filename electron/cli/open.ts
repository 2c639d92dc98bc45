import { homedir } from 'node:os';
import path from 'node:path';
import { stepNames } from '../core/incident/phrases';
import type { Snapshot } from '../core/incident/snapshot';
import { visibleLine } from '../core/report/visible';
import { type Result, success } from '../core/result';
import { type Message, say } from '../core/text';
import { evidenceDesk } from '../host/evidence/evidence-desk';
import { type OpenedPackage, openPackage } from '../host/package/open-package';
import { type IncidentStore, openStore } from '../host/store/incident-store';
import { keepSummary, summaryOf } from '../host/store/incident-summary';
import { thisMachine } from '../host/store/machine';
import { columnsOf, padColumns } from './columns';
import { exit, type Output } from './output';

/** `open FILE`: makes a package an incident of the store, and says what it is and where it stands. */
export async function open(file: string, into: string | null, output: Output): Promise<number> {
  const folder = path.resolve(into ?? incidentsFolder(process.env, process.platform, homedir()));
  const machine = thisMachine();
  const store = openStore(folder, machine);
  try {
    const opened = await openPackage(file, {
      folder,
      machine,
      async within(id, work) {
        const incident = await store.open(id);
        return incident.ok ? work(incident.value) : incident;
      },
    });
    if (!opened.ok) return output.failure(opened);
    const shown = await look(store, opened.value.id);
    if (!shown.ok) return output.failure(shown);
    tell(opened.value, shown.value, path.join(folder, opened.value.id), output);
    return exit.done;
  } finally {
    await store.close();
  }
}

/** What the window would show, and the line of its list. */
async function look(store: IncidentStore, id: string): Promise<Result<Snapshot>> {
  const incident = await store.open(id);
  if (!incident.ok) return incident;
  const { folder, events, bytes } = incident.value;
  const made = await evidenceDesk().snapshot({ id, folder, events, skip: [] });
  if (!made.ok) return made;
  const { summary, words } = summaryOf(made.value, events);
  await keepSummary(folder, summary, bytes, words);
  return success(made.value);
}

function tell(
  { id, outcome, told }: OpenedPackage,
  { incident, before }: Snapshot,
  place: string,
  output: Output,
) {
  const { cause, side, status, title, sentence } = before.verdict;
  if (output.json) {
    output.document({
      id,
      outcome,
      told: output.documentWords(told),
      folder: place,
      title: incident.title,
      step: incident.step,
      verdict: {
        cause,
        side,
        status,
        title: output.documentWords(title),
        sentence: output.documentWords(sentence),
      },
    });
    return;
  }
  output.line(visibleLine(output.words(told)));
  const rows: readonly (readonly [label: Message, value: string])[] = [
    [say('Incident'), id],
    [say('Folder'), place],
    [say('Step'), output.words(stepNames[incident.step])],
    [say('Verdict'), output.words(title)],
  ];
  const width = Math.max(...rows.map(([label]) => columnsOf(output.words(label)))) + 2;
  for (const [label, value] of rows) output.line(`${padColumns(output.words(label), width)}${value}`);
}

/**
 * Where the window keeps its incidents: `REBIND_INCIDENTS`, else the user's own application data, as
 * Electron's `userData` has it for a program of this name.
 */
export function incidentsFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string): string {
  const { REBIND_INCIDENTS: chosen, APPDATA: roaming, XDG_CONFIG_HOME: settings } = env;
  if (chosen) return chosen;
  const data =
    platform === 'win32'
      ? roaming || path.join(home, 'AppData', 'Roaming')
      : platform === 'darwin'
        ? path.join(home, 'Library', 'Application Support')
        : settings || path.join(home, '.config');
  return path.join(data, 'Rebind', 'incidents');
}
