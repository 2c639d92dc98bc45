import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../../../../electron/core/evidence/read';
import type { EvidencePart } from '../../../../../electron/core/evidence/types';
import {
  type Process,
  type TasklistLanguage,
  tasklistCsv,
  tasklistHeadings,
  tasklistServicesText,
  tasklistText,
} from '../../../../support/machine-texts';

type TasklistPart = Extract<EvidencePart, { kind: 'tasklist' }>;

function listsIn(text: string): readonly TasklistPart[] {
  return readEvidence(text).parts.filter((part): part is TasklistPart => part.kind === 'tasklist');
}

const processesIn = (text: string) =>
  listsIn(text).flatMap(({ data }) => data.processes.map(({ image, pid }): Process => [image, pid]));

const all: readonly Process[] = [
  ['System Idle Process', 0],
  ['System', 4],
  ['ctisvr.exe', 1520],
  ['Cisco ICM 2 helper.exe', 1612],
  ['tasklist.exe', 2044],
  ['WmiPrvSE.exe', 2048],
];
const languages = Object.keys(tasklistHeadings) as TasklistLanguage[];

describe('tasklist', () => {
  it.each(languages)('in %s is read, with blanks and numbers in the names', (language) => {
    const [part, ...others] = listsIn(tasklistText(all, language));
    expect(others).toEqual([]);
    expect(processesIn(tasklistText(all, language))).toEqual(all);
    expect(part).toMatchObject({ unread: [], data: { whole: true } });
  });

  it('with services, and with commas, is read', () => {
    for (const text of [tasklistServicesText(all), tasklistCsv(all)]) {
      expect(processesIn(text)).toEqual(all);
      expect(listsIn(text)).toMatchObject([{ unread: [], data: { whole: true } }]);
    }
  });

  it('of older ones, whose columns are narrower, is read', () => {
    const text = [
      'Image Name                   PID Session Name     Session#    Mem Usage',
      '========================= ====== ================ ======== ============',
      'ctisvr.exe                  1520 Console                 0      9,120 K',
      '',
    ].join('\r\n');
    expect(processesIn(text)).toEqual([['ctisvr.exe', 1520]]);
    expect(listsIn(text)[0]?.data.processes[0]?.line).toBe(3);
  });

  it.each([
    ['at its end', tasklistText(all.slice(0, 4))],
    ['at its start', tasklistText(all.slice(1))],
    ['within a row', tasklistText(all).replace(/System +4 Serv.*/, 'Sys')],
    ['by a filter', `C:\\>tasklist | find "ctisvr"\r\n${tasklistText(all.slice(2, 3))}`],
  ])('cut %s is not whole', (_, text) => {
    expect(listsIn(text)).not.toEqual([]);
    expect(listsIn(text).every(({ data }) => !data.whole)).toBe(true);
  });

  it('without its rule is kept, and no row is guessed', () => {
    const [part] = listsIn('C:\\>tasklist | find "ctisvr"\r\nctisvr.exe   1520 Console   0   9,120 K\r\n');
    expect(part).toMatchObject({ data: { processes: [] }, unread: [{ line: 2 }] });
  });

  it.each([
    ['other values with commas', '"ctisvr.exe","1520","yes","no","maybe"\r\n'],
    [
      'another table',
      'Name                      Owner    Since\r\n========================= ======== =====\r\n',
    ],
    ['an export', '"CTIServerA"="1520"\r\n'],
  ])('is not %s', (_, text) => {
    expect(processesIn(text)).toEqual([]);
  });
});

describe('lists of processes of any kind', () => {
  const image = fc.stringMatching(/^[A-Za-z][\w .-]{0,22}\w$/).filter((name) => !/ {2}/.test(name));
  const some = fc.array(fc.tuple(image, fc.nat(99_999)), { minLength: 1, maxLength: 12 });

  it('are read back', () => {
    fc.assert(
      fc.property(some, fc.constantFrom(...languages), (processes, language) => {
        expect(processesIn(tasklistText(processes, language))).toEqual(processes);
        expect(processesIn(tasklistCsv(processes))).toEqual(processes);
        expect(processesIn(tasklistServicesText(processes))).toEqual(processes);
      }),
    );
  });

  it('cut anywhere are never whole without their first and their youngest, and tell no other process', () => {
    fc.assert(
      fc.property(fc.nat(), (from) => {
        const text = tasklistText(all);
        const part = text.slice(0, from % text.length);
        for (const { data } of listsIn(part)) {
          if (data.whole) expect(data.processes.some((one) => one.image === 'tasklist.exe')).toBe(true);
        }
        const known = new Set(all.map(String));
        expect(processesIn(part).filter((one) => !known.has(String(one)))).toEqual([]);
      }),
    );
  });
});
