import { openPackage } from '../../electron/host/package/open-package';
import { openStore } from '../../electron/host/store/incident-store';
import { thisMachine } from '../../electron/host/store/machine';

/** Opens a package into a folder as soon as it is told to, and says what came of it. */
async function main(): Promise<void> {
  const [file = '', folder = ''] = process.argv.slice(2);
  const machine = thisMachine();
  const store = openStore(folder, machine);
  process.stdout.write('begun\n');
  const opened = await openPackage(file, {
    folder,
    machine,
    async within(id, work) {
      const incident = await store.open(id);
      return incident.ok ? work(incident.value) : incident;
    },
  });
  process.stdout.write(opened.ok ? `${opened.value.outcome}\n` : `failed ${opened.code}\n`);
  await store.close();
}

void main();
