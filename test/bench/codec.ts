import { decodeMessage } from '../../electron/cti/decode';
import { encodeMessage } from '../../electron/cti/encode';
import type { CtiMessage } from '../../electron/cti/messages';
import { published } from '../unit/cti/samples';
import type { Comparison } from './compare';

/** The version whose layout the samples have. */
const version = 18;

const samples = Object.values(published);

/** How fast messages of the CTI Server protocol are read and written: one of each kind in turn. */
export function codecComparison(messages: number, rounds: number): Comparison {
  const decoded = samples.map(decode);
  const bytes = samples.reduce((sum, one) => sum + one.length, 0) / samples.length;
  return {
    title: `CTI Server messages, ${messages.toLocaleString('en-US')}`,
    unit: 'messages',
    bytes: Math.round(bytes * messages),
    rounds,
    contestants: [
      {
        name: 'Rebind, decoding',
        run: () => each(messages, (at) => decode(samples[at] ?? new Uint8Array())),
      },
      { name: 'Rebind, encoding', run: () => each(messages, (at) => encode(decoded[at])) },
    ],
  };
}

function each(messages: number, work: (sample: number) => void): number {
  for (let at = 0; at < messages; at += 1) work(at % samples.length);
  return messages;
}

function decode(bytes: Uint8Array): CtiMessage {
  const message = decodeMessage(bytes, version);
  if (!message.ok) throw new Error(message.code);
  return message.value;
}

function encode(message: CtiMessage | undefined): void {
  if (message === undefined || !encodeMessage(message, version).ok) throw new Error('not written');
}
