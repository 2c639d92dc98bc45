import { parse } from 'ini';
import { readEvidence } from '../../electron/core/evidence/read';
import { largeExport } from '../support/large-texts';
import type { Comparison } from './compare';
import { flat } from './flat';

/**
 * How fast a registry export is read that holds the network's keys among many others,
 * beside npm `ini`, which reads the same lines and loses hexadecimal values that go on.
 */
export function registryComparison(values: number, rounds: number): Comparison {
  const text = flat(largeExport(values));
  return {
    title: `registry export, ${values.toLocaleString('en-US')} values`,
    unit: 'values',
    // As regedit writes it: UTF-16.
    bytes: text.length * 2,
    rounds,
    contestants: [
      { name: 'Rebind', run: () => byRebind(text, values) },
      { name: 'ini 5.0.0', run: () => byIni(text) },
    ],
  };
}

/** All values are looked at, and those of the network's keys are decoded; so the count is the export's. */
function byRebind(text: string, values: number): number {
  const [part, ...others] = readEvidence(text).parts;
  if (part?.kind !== 'registry' || part.data.bindOrder.length !== 1 || others.length > 0) {
    throw new Error('not read');
  }
  return values;
}

function byIni(text: string): number {
  let values = 0;
  for (const key of Object.values(parse(text))) {
    values += typeof key === 'object' && key !== null ? Object.keys(key).length : 1;
  }
  return values;
}
