import type { Statement, WindowStatement } from '../core/incident/events';
import { isGated, refuseStatement } from '../core/incident/refuse-statement';
import type { Snapshot } from '../core/incident/snapshot';
import { refuseUndo, saidAgain } from '../core/incident/undo';
import { type Failure, type Result, success } from '../core/result';
import { say } from '../core/text';
import { refuseTime } from '../core/verify/refuse';
import type { Handlers } from '../ipc/handle';
import { chooseFolder } from './dialogs';
import { importFolder } from './import-folder';
import type { KeepSite } from './known-sites';
import { leaveIncident } from './leave-incident';
import type { PracticeSites } from './practice-sites';
import type { RunningTests } from './running-tests';
import type { OpenWork, Workspace } from './workspace';

type IncidentHandlers = Pick<
  Handlers,
  'incidents.create' | 'incidents.open' | 'incidents.choose' | 'incidents.close' | 'incidents.say'
>;

/** Begins, opens and closes incidents, and records what the window says in them. */
export function incidentHandlers(
  work: Workspace,
  practice: PracticeSites,
  tests: RunningTests,
  keep: KeepSite,
): IncidentHandlers {
  const open = async (id: string): Promise<Result<Snapshot>> => {
    const opened = await work.open(id);
    return opened.ok ? opened.value.snapshot() : opened;
  };
  return {
    'incidents.create': async ({ title }) => {
      const made = await work.create(title, null);
      return made.ok ? made.value.snapshot() : made;
    },
    'incidents.open': ({ id }) => open(id),
    'incidents.choose': async () => {
      const folder = await chooseFolder(say('Open an incident or a case folder'));
      if (folder === null) return success(null);
      const id = await importFolder(folder, work);
      return id.ok ? open(id.value) : id;
    },
    'incidents.close': async ({ id }) => {
      await leaveIncident(id, { work, practice, tests });
      return success(null);
    },
    'incidents.say': async ({ id, statement }) => {
      const opened = await work.open(id);
      if (!opened.ok) return opened;
      return opened.value.inTurn(async () => {
        const refused = await refusal(opened.value, statement);
        return refused ?? keep(opened.value, statement, await opened.value.say([statement]));
      });
    },
  };
}

/** Why a statement may not be made now; null where it may. */
async function refusal(work: OpenWork, statement: WindowStatement): Promise<Failure | null> {
  switch (statement.type) {
    case 'undone': {
      const { events } = work.file;
      const refused = refuseUndo(events, statement.event);
      const again = saidAgain(events, statement.event);
      return refused ?? (again === null ? null : refuseGated(work, again));
    }
    case 'evidence-time-stated':
      return refuseTime(work.incident().evidence, statement, new Date());
    default:
      return refuseGated(work, statement);
  }
}

/** The same for what holds only where what is known by now allows it. */
async function refuseGated(work: OpenWork, statement: Statement): Promise<Failure | null> {
  if (!isGated(statement)) return null;
  const now = await work.snapshot();
  return now.ok ? refuseStatement(now.value, statement) : now;
}
