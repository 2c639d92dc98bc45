import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Statement } from '../../../electron/core/incident/events';
import { evidenceReader } from '../../../electron/host/evidence/evidence-reader';
import { openStore } from '../../../electron/host/store/incident-store';
import { thisMachine } from '../../../electron/host/store/machine';
import { type OpenWork, type Workspace, workspace } from '../../../electron/shell/workspace';
import { value } from '../lab/support';

/** A practice incident in a folder of its own, open, of which no evidence is read. */
export interface PracticeWork {
  readonly work: Workspace;
  readonly opened: OpenWork;
  end(): Promise<void>;
}

export async function practiceWork(...more: readonly Statement[]): Promise<PracticeWork> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rebind-practice-'));
  const reader = evidenceReader(() => ({ post: () => undefined, end: () => undefined }));
  const work = workspace(openStore(folder, thisMachine()), reader, () => 'kim');
  const opened = value(await work.create('Practice', { site: 'wrong-nic-active', rehearsal: false }, more));
  return {
    work,
    opened,
    end: async () => {
      await work.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
