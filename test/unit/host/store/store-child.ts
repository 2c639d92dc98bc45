import { openStore } from '../../../../electron/host/store/incident-store';
import { thisMachine } from '../../../../electron/host/store/machine';

/**
 * Says one thing after the other to an incident and tells each that was acknowledged,
 * until it is killed. Started by the store's tests as a process of its own.
 */
async function main(): Promise<void> {
  const [folder, id] = process.argv.slice(2) as [string, string];
  const store = openStore(folder, thisMachine());
  const incident = await store.open(id);
  if (!incident.ok) {
    process.stdout.write(`refused ${incident.code}\n`);
    return;
  }
  process.stdout.write('open\n');
  if (process.argv[4] === 'hold') {
    process.stdin.resume();
    return;
  }
  for (let count = 1; ; count += 1) {
    const text = `note ${count} ${'x'.repeat(count % 700)}`;
    const said = await incident.value.say([{ type: 'noted', step: 'site', text }]);
    process.stdout.write(said.ok ? `said ${count}\n` : `failed ${said.code}\n`);
  }
}

void main();
