import { describe, expect, it } from 'vitest';
import { fold } from '../../../../electron/core/incident/fold';
import {
  type LibraryQuery,
  type LibraryRow,
  libraryStates,
  type SearchableRow,
  selectRows,
} from '../../../../electron/core/incident/library';
import { searchable, searchTerms, searchText } from '../../../../electron/core/incident/search-text';
import { say } from '../../../../electron/core/text';
import { begun, eventsOf, evidence, outcome, sha } from './events-of';

function row(id: string, more: Partial<LibraryRow> = {}): SearchableRow {
  const whole: LibraryRow = {
    id,
    title: `Site ${id}`,
    practice: false,
    archived: false,
    step: 'site',
    createdAt: `2026-01-0${id}T08:00:00Z`,
    updatedAt: `2026-02-0${id}T08:00:00Z`,
    closing: null,
    verdict: null,
    verdictText: say('Not decided yet'),
    diagnosed: true,
    problem: null,
    deleted: null,
    ...more,
  };
  return { row: whole, words: searchable(whole.title) };
}

const all: LibraryQuery = { find: '', state: 'all', sort: 'changed' };
const ids = (rows: readonly SearchableRow[], query: Partial<LibraryQuery> = {}) =>
  selectRows(rows, { ...all, ...query }).rows.map(({ id }) => id);

describe('the list of incidents', () => {
  const rows = [
    row('1', { verdict: 'wrong-port' }),
    row('2', { closing: 'fixed-time-stated', title: 'site 10' }),
    row('3', { archived: true, closing: 'fixed' }),
    row('4', { deleted: { at: '2026-03-01T00:00:00Z', by: 'kim' } }),
    row('5', { problem: say('damaged'), title: '5' }),
    row('6', { practice: true, verdict: 'path-blocked', title: 'Site 9' }),
  ];

  it('shows all that is neither archived nor deleted, the last changed first', () => {
    expect(ids(rows)).toEqual(['6', '5', '2', '1']);
  });

  it.each([
    ['open', ['6', '1']],
    ['fixed', ['2']],
    ['practice', ['6']],
    ['damaged', ['5']],
    ['archived', ['3']],
    ['deleted', ['4']],
    ['handed-over', []],
  ] as const)('narrows to %s', (state, expected) => {
    expect(ids(rows, { state })).toEqual(expected);
  });

  it('counts for each state exactly what narrowing to it shows, also while something is searched', () => {
    for (const find of ['', 'site', 'site 9', 'nothing']) {
      const { counts } = selectRows(rows, { ...all, find });
      for (const state of libraryStates) expect(counts[state]).toBe(ids(rows, { find, state }).length);
    }
  });

  it('is ordered by title as people count, by beginning, and by verdict with the undecided last', () => {
    expect(ids(rows, { sort: 'title' })).toEqual(['5', '1', '6', '2']);
    expect(ids(rows, { sort: 'created' })).toEqual(['6', '5', '2', '1']);
    expect(ids(rows, { sort: 'verdict' })).toEqual(['6', '1', '5', '2']);
  });

  it('has deleted ones in the order of their deletion', () => {
    const deleted = ['1', '2', '3'].map((id, index) =>
      row(id, { deleted: { at: `2026-03-0${3 - index}T00:00:00Z`, by: 'kim' } }),
    );
    expect(ids(deleted, { state: 'deleted' })).toEqual(['1', '2', '3']);
  });
});

describe('the search', () => {
  const incident = fold(
    eventsOf(
      begun,
      { type: 'site-set', A: { host: 'PGA' }, B: { host: 'PGB', visible: '10.1.8.103', windows: '2003' } },
      { type: 'dialer-set', host: 'dialer01', A: { address: '10.1.8.102', port: 42027 } },
      outcome({ kind: 'refused', target: { address: '10.9.9.9', port: 43027 } }),
      evidence({ sha256: sha('a'), name: 'pgb-netstat.txt' }),
      { type: 'noted', step: 'site', text: 'Seen by Łukasz in Málaga' },
      { type: 'closed', as: 'handed-over', reason: 'To the network team' },
    ),
  );
  const words = searchText(incident, say('CTI Server {side} listens on the private NIC', { side: 'B' }));
  const finds = (typed: string) => searchTerms(typed).every((term) => words.includes(term));

  it.each([
    ['a title', 'north SITE'],
    ['a host', 'pgb'],
    ['an address', '10.1.8.103'],
    ['an endpoint that was tried', '10.9.9.9:43027'],
    ['the dialer’s host', 'dialer01'],
    ['a verdict with its values', 'server b private nic'],
    ['a note without its accents', 'lukasz malaga'],
    ['a technician', 'kim'],
    ['the name of evidence', 'netstat.txt'],
    ['the end and its reason', 'handed network team'],
    ['a Windows', '2003'],
  ])('finds %s', (_what, typed) => {
    expect(finds(typed)).toBe(true);
  });

  it('finds nothing by half of the words, nor across two texts', () => {
    expect(finds('pgb elsewhere')).toBe(false);
    expect(words.includes('pga pgb')).toBe(false);
  });

  it('finds no verdict where none was reached', () => {
    expect(searchText(incident, null)).not.toContain('private nic');
  });

  it('takes anything that is typed as words, and never as a pattern', () => {
    expect(searchTerms('  .*  [x] \u0000 ')).toEqual(['.*', '[x]', '\u0000']);
    expect(finds('.*')).toBe(false);
  });
});
