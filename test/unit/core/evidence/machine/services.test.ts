import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../../../../electron/core/evidence/read';
import type { EvidencePart } from '../../../../../electron/core/evidence/types';
import {
  netStartText,
  netStartWords,
  type QueriedService,
  scLabels,
  scQueryText,
} from '../../../../support/machine-texts';

type ServicesPart = Extract<EvidencePart, { kind: 'services' }>;

function partsOf(text: string): readonly ServicesPart[] {
  return readEvidence(text).parts.filter((part): part is ServicesPart => part.kind === 'services');
}

const servicesIn = (text: string) =>
  partsOf(text).flatMap(({ data }) =>
    data.services.map(({ name, displayName, state }) => [name, displayName, state].join('|')),
  );

const names = ['Cisco ICM cust1 CG1B', 'DNS Client', 'Workstation'];
const languages = Object.keys(netStartWords) as (keyof typeof netStartWords)[];

describe('net start', () => {
  it.each(languages)('in %s lists what runs, and is whole with its last sentence', (language) => {
    const text = `PGB>net start\r\n${netStartText(names, language)}PGB>`;
    expect(servicesIn(text)).toEqual(names.map((name) => `${name}||running`));
    expect(partsOf(text)).toMatchObject([{ host: 'PGB', unread: [], data: { whole: true } }]);
    expect(partsOf(text)[0]?.data.services[0]?.line).toBe(4);
  });

  it('without its command is known by its heading, where that is known', () => {
    expect(servicesIn(netStartText(names, 'german'))).toEqual(names.map((name) => `${name}||running`));
    expect(servicesIn(netStartText(names, 'invented'))).toEqual([]);
  });

  it.each([
    ['cut above its last sentence', netStartText(names).split('\r\n').slice(0, 4).join('\r\n')],
    ['cut in its midst', netStartText(names).replace('   DNS Client', '[...]')],
    ['cut below its heading', netStartText(names).split('\r\n').slice(2).join('\r\n')],
  ])('%s is not whole', (_, text) => {
    const parts = partsOf(`PGB>net start\r\n${text}\r\nPGB>`);
    expect(parts.flatMap(({ data }) => data.services)).not.toEqual([]);
    expect(parts.every(({ data }) => !data.whole)).toBe(true);
  });

  it('through a pipe, and of one service, is no whole list', () => {
    const piped = `PGB>net start | find "Cisco"\r\n   Cisco ICM cust1 CG1B\r\nPGB>`;
    const started =
      'PGB>net start "Cisco ICM cust1 CG1B"\r\nThe service is starting.\r\n\r\n   It was started.\r\n';
    for (const text of [piped, started]) expect(partsOf(text).every(({ data }) => !data.whole)).toBe(true);
    expect(servicesIn(started)).toEqual([]);
  });
});

const queried: readonly QueriedService[] = [
  { name: 'CG1B', displayName: 'Cisco ICM cust1 CG1B', state: 4 },
  { name: 'PG1B', displayName: 'Cisco ICM cust1 PG1B', state: 1 },
  { name: 'Dnscache', displayName: null, state: 2 },
];
const words = ['stopped', 'other', 'other', 'running', 'other', 'other', 'other'];
const said = ({ name, displayName, state }: QueriedService) =>
  [name, displayName, words[state - 1]].join('|');

describe('sc query', () => {
  it.each(Object.keys(scLabels) as (keyof typeof scLabels)[])('in %s tells names and states', (language) => {
    const text = scQueryText(queried, language);
    expect(servicesIn(text)).toEqual(queried.map(said));
    expect(partsOf(text)).toMatchObject([{ unread: [], data: { whole: false } }]);
    expect(servicesIn(`PGB>sc query\r\n${text}`)).toEqual(queried.map(said));
  });

  it('of another machine is not this host’s', () => {
    const text = `PGB>ver\r\nPGB>sc \\\\PGA query\r\n${scQueryText(queried)}`;
    expect(partsOf(text)).toMatchObject([{ host: null }]);
  });

  it('of which the names were cut off tells of no service', () => {
    const [, cut = ''] = /DISPLAY.*\r\n([\s\S]*)/.exec(scQueryText(queried.slice(0, 1))) ?? [];
    expect(servicesIn(cut)).toEqual([]);
    expect(partsOf(cut)[0]?.unread).not.toEqual([]);
  });

  it('whose word and number differ says nothing', () => {
    expect(servicesIn(scQueryText(queried.slice(0, 1)).replace('4  RUNNING', '4  STOPPED'))).toEqual([]);
  });
});

describe('Get-Service', () => {
  it('is read as a table and as a list', () => {
    const table = [
      'Status   Name               DisplayName                           ',
      '------   ----               -----------                           ',
      'Running  CG1B               Cisco ICM cust1 CG1B                  ',
      'Stopped  PG1B               Cisco ICM cust1 PG1B                  ',
      'Paused   X                  Something else                        ',
      '',
    ].join('\r\n');
    expect(servicesIn(table)).toEqual([
      'CG1B|Cisco ICM cust1 CG1B|running',
      'PG1B|Cisco ICM cust1 PG1B|stopped',
      'X|Something else|other',
    ]);
    const list = [
      'Name                : CG1B',
      'DisplayName         : Cisco ICM cust1 CG1B',
      'Status              : Running',
      'DependentServices   : {}',
      'ServicesDependedOn  : {}',
      'CanPauseAndContinue : False',
      '',
    ].join('\r\n');
    expect(servicesIn(list)).toEqual(['CG1B|Cisco ICM cust1 CG1B|running']);
    expect(partsOf(`${table}\r\n${list}`).flatMap(({ unread }) => unread)).toEqual([]);
  });

  it('is not the table of adapters', () => {
    const table =
      'Name      Status     MacAddress\r\n----      ------     ----------\r\nPrivate   Up         00-0C-29-4F-8E-35\r\n';
    expect(partsOf(table)).toEqual([]);
  });
});

describe('services of any name', () => {
  const name = fc.stringMatching(/^[A-Za-zÄ]\w[\w ()+-]{0,30}\w$/);
  const service = fc.record({
    name: fc.stringMatching(/^[A-Za-z]\w{0,20}$/),
    displayName: fc.option(name),
    state: fc.integer({ min: 1, max: 7 }),
  });

  it('are read back', () => {
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(...languages),
        (some, language) => {
          const text = `PGB>net start\r\n${netStartText(some, language)}PGB>`;
          expect(servicesIn(text)).toEqual(some.map((one) => `${one}||running`));
        },
      ),
    );
    fc.assert(
      fc.property(
        fc.array(service, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...(Object.keys(scLabels) as (keyof typeof scLabels)[])),
        (some, language) => {
          expect(servicesIn(scQueryText(some, language))).toEqual(some.map(said));
        },
      ),
    );
  });
});
