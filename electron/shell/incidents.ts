import type { WindowStatement } from '../core/incident/events';
import type { Snapshot } from '../core/incident/snapshot';
import { refuseUndo } from '../core/incident/undo';
import { type Failure, failure, type Result, success } from '../core/result';
import { say } from '../core/text';
import { refuseEnd, refuseSetAside, refuseTime } from '../core/verify/refuse';
import type { Handlers } from '../ipc/handle';
import { chooseFolder } from './dialogs';
import { importFolder } from './import-folder';
import type { PracticeSites } from './practice-sites';
import type { RunningTests } from './running-tests';
import type { OpenWork, Workspace } from './workspace';

type IncidentHandlers = Pick<
  Handlers,
  | 'incidents.list'
  | 'incidents.create'
  | 'incidents.open'
  | 'incidents.choose'
  | 'incidents.close'
  | 'incidents.say'
>;

export function incidentHandlers(
  work: Workspace,
  practice: PracticeSites,
  tests: RunningTests,
): IncidentHandlers {
  const open = async (id: string): Promise<Result<Snapshot>> => {
    const opened = await work.open(id);
    return opened.ok ? opened.value.snapshot() : opened;
  };
  return {
    'incidents.list': () => work.list(),
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
      await tests.end(id);
      await practice.stop(id);
      await work.close(id);
      return success(null);
    },
    'incidents.say': async ({ id, statement }) => {
      const opened = await work.open(id);
      if (!opened.ok) return opened;
      return opened.value.inTurn(async () => {
        const refused = await refusal(opened.value, statement);
        return refused ?? opened.value.say([statement]);
      });
    },
  };
}

/** Why a statement may not be made now; null where it may. */
async function refusal(work: OpenWork, statement: WindowStatement): Promise<Failure | null> {
  switch (statement.type) {
    case 'undone':
      return refuseUndo(work.file.events, statement.event);
    case 'closed':
    case 'fix-begun':
    case 'fix-step-ticked':
    case 'fix-set-aside': {
      const now = await work.snapshot();
      return now.ok ? gate(now.value, statement) : now;
    }
    case 'evidence-time-stated':
      return refuseTime(work.incident().evidence, statement, new Date());
    default:
      return null;
  }
}

type Gated = Extract<WindowStatement, { type: 'closed' | 'fix-begun' | 'fix-step-ticked' | 'fix-set-aside' }>;

/** A fix is not begun before its plan stands, not carried out before it is approved, and not done before it is proven. */
function gate({ verification, plan, incident, after }: Snapshot, statement: Gated): Failure | null {
  switch (statement.type) {
    case 'closed': {
      if (verification.allows.includes(statement.as)) return refuseEnd(verification, statement);
      const [lacks] = verification.missing;
      return failure(
        'not-proven',
        say('It cannot be closed like this yet: the evidence does not show it.'),
        lacks === undefined ? undefined : say('Still missing: {lacks}', { lacks }),
      );
    }
    case 'fix-set-aside':
      return refuseSetAside({ incident, verification, after }, statement);
    case 'fix-begun':
      if (plan === null) return failure('no-plan', say('There is no plan for this yet.'));
      return plan.locked === null ? null : failure('plan-locked', plan.locked);
    case 'fix-step-ticked': {
      const step = plan?.steps.find(({ id }) => id === statement.step);
      if (!statement.done || step === undefined || !step.risky || incident.fix?.approval != null) return null;
      return failure(
        'not-approved',
        say('This step interrupts service and is not approved yet.'),
        say('Say first who approved the fix.'),
      );
    }
  }
}
