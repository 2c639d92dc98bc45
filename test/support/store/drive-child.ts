import { mkdirSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { Driver } from './drive';
import type { Told } from './told';

/**
 * Drives stores as a program of its own. Words:
 *
 * - `any FOLDER SEED`: one thing after the other until it is killed; tells on standard output
 * - `faults FOLDER SEED CALL HOW FOREVER`: everything once for each NUMBER from 1 on, with the NUMBERth
 *   CALL going wrong (`failing-disk.c`), until that many are not made; tells into `FOLDER/NUMBER/told`
 * - `kill FOLDER SEED CALL NUMBER`: everything once, killed at that call; tells into `FOLDER/NUMBER/told`
 * - `once FOLDER SEED COUNT`: everything once and COUNT things more; tells into `FOLDER/told`
 */
async function main(): Promise<void> {
  const [mode, folder = '', seed = '0', call = '', ...rest] = process.argv.slice(2);
  if (mode === 'any') {
    const driver = new Driver(folder, Number(seed), teller(1));
    for (;;) await driver.any();
  } else if (mode === 'faults') {
    const [how = '5', forever = '0'] = rest;
    for (let number = 1; ; number += 1) {
      await once(path.join(folder, String(number)), Number(seed), `${call} ${number} ${how} ${forever}`);
      if (ask('state') !== 'EEXIST') break;
      ask('disarm');
    }
  } else if (mode === 'once') {
    const file = openSync(path.join(folder, 'told'), 'w');
    // No folder that is driven is there before: that it is there is to be put on the disk too.
    const driver = new Driver(path.join(folder, 'driven'), Number(seed), teller(file));
    await driver.all();
    for (let count = 0; count < Number(call); count += 1) await driver.any();
    await driver.end();
  } else {
    await once(path.join(folder, rest[0] ?? ''), Number(seed), `${call} ${rest[0]} 0 0`);
  }
}

async function once(folder: string, seed: number, fault: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const driver = new Driver(
    path.join(folder, 'driven'),
    seed,
    teller(openSync(path.join(folder, 'told'), 'w')),
  );
  ask(`arm ${fault} ${path.join(folder, 'driven')}`);
  await driver.all();
  // The lock of what could not be closed is left, as by a program that ended.
}

/** Asks the failing disk for something; its answer is the error's code. */
function ask(words: string): string {
  try {
    openSync(`/.failing-disk/${words}`, 'r');
    return '';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? '';
  }
}

function teller(file: number): (told: Told) => void {
  return (told) => {
    writeSync(file, `${JSON.stringify(told)}\n`);
  };
}

void main();
