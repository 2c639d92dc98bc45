import type { Format } from '../format';
import { Unread } from '../text/unread';
import type { CollectedFile } from './types';

const title = /^Rebind collection \d{1,3}$/;

/** More lines than any collector writes: the rest is not looked at. */
const longest = 500;

type Field = 'host' | 'started' | 'ended' | 'system';

const fields: Readonly<Record<string, Field>> = {
  Host: 'host',
  Started: 'started',
  Ended: 'ended',
  System: 'system',
};

/**
 * Reads `manifest.txt` of a collector:
 *
 *     Rebind collection 1
 *     Host: PGB
 *     Started: Thu 09/15/2005 10:32:01.40
 *
 *     01-netstat-n-a.txt | 0 | netstat -n -a
 */
export const collection: Format<'collection'> = {
  kind: 'collection',
  commands: [],
  anchors: (line) => title.test(line),
  carries: (line) => splitEntry(line) !== null || fieldIn(line) !== null,
  read(lines, first, last) {
    const unread = new Unread(lines);
    const values: Record<Field, string | null> = { host: null, started: null, ended: null, system: null };
    const entries: CollectedFile[] = [];
    for (let line = first; line <= last; line += 1) {
      if (lines.isBlank(line)) continue;
      const text = lines.at(line).trim();
      const entry = line - first < longest ? splitEntry(text) : null;
      const field = fieldIn(text);
      if (entry !== null) entries.push({ ...entry, line });
      else if (field !== null) values[field.field] ??= field.value === '' ? null : field.value;
      else if (!title.test(text) && !text.startsWith('Collector:')) unread.add(line);
    }
    return { data: { ...values, entries }, host: values.host, ...unread.result() };
  },
};

function fieldIn(line: string): { readonly field: Field; readonly value: string } | null {
  const colon = line.indexOf(': ');
  const name = colon < 0 ? line.replace(/:$/, '') : line.slice(0, colon);
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return field === undefined ? null : { field, value: colon < 0 ? '' : line.slice(colon + 2).trim() };
}

/** `file | exit code | command`; the command may hold the sign too. */
function splitEntry(line: string): Omit<CollectedFile, 'line'> | null {
  const [file, exit, ...command] = line.split(' | ');
  if (file === undefined || exit === undefined || command.length === 0 || !/^[\w.-]{1,80}$/.test(file))
    return null;
  return { file, command: command.join(' | '), outcome: outcomeOf(exit.trim()) };
}

function outcomeOf(exit: string): CollectedFile['outcome'] {
  if (exit === '0') return 'done';
  return exit === 'absent' || exit === 'skipped' ? exit : 'failed';
}
