import { openSession } from '../../../electron/cti/client';

/**
 * Opens a session and tells how that ended. Each message from then on is a wish for one
 * heartbeat within so many milliseconds; what came of it is told too.
 */
async function main(): Promise<void> {
  process.on('disconnect', () => process.exit());
  const { report, session } = await openSession(
    { address: process.argv[2] ?? '', port: Number(process.argv[3]) },
    { version: 9, clientId: 'half open', limitMilliseconds: 20_000 },
  );
  process.on('message', async (limit) => {
    process.send?.(session === null ? 'no session' : await session.heartbeat(Number(limit)));
  });
  process.send?.(report.outcome);
}

void main();
