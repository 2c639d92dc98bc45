import { describe, expect, it } from 'vitest';
import { emptySite } from '../../../../electron/core/case/site';
import { caseOf } from '../../../../electron/core/incident/case';
import { type Statement, statementSchema } from '../../../../electron/core/incident/events';
import { fold } from '../../../../electron/core/incident/fold';
import { siteStatements } from '../../../../electron/core/incident/site-statements';
import { readSiteJson } from '../../../../electron/host/case-folder/site-json';
import { eventsOf } from './events-of';

const created: Statement = { type: 'created', title: 'North site', practice: null };

/** The case that a folder makes as an incident. */
function openedAs(json: object) {
  const read = readSiteJson(JSON.stringify(json));
  if (!read.ok) throw new Error(read.message.text);
  const statements = siteStatements(read.value.site, read.value.outcomes);
  for (const one of statements) expect(statementSchema.safeParse(one).error).toBeUndefined();
  const incident = fold(eventsOf(created, ...statements));
  return { folder: read.value, incident: caseOf(incident, new Map(), 'before') };
}

const site = {
  active: 'B',
  dialer: { A: '10.1.8.102:42027', B: '10.1.8.103:43027' },
  probe: {
    A: { outcome: 'rejected', status: 92, endpoint: '10.1.8.102:42027', from: 'laptop' },
    B: {
      outcome: 'opened',
      endpoint: '10.1.8.103:43027',
      from: 'laptop',
      version: 9,
      pgStatus: 3,
      sessionType: 1,
    },
  },
};

describe('a case folder that is opened as an incident', () => {
  it('keeps what a session test told beside its outcome', () => {
    const { incident } = openedAs(site);
    const opened = incident.outcomes.find(({ side }) => side === 'B');
    expect(opened).toMatchObject({ kind: 'opened', told: { version: 9, pgStatus: 3, sessionType: 1 } });
  });

  it('makes the same case, but for the lines of site.json', () => {
    const { folder, incident } = openedAs(site);
    const bare = (outcomes: typeof incident.outcomes) => outcomes.map((one) => ({ ...one, source: null }));
    expect(incident.site).toEqual(folder.site);
    expect(bare(incident.outcomes)).toEqual(bare(folder.outcomes));
  });

  it('says nothing where the folder says nothing', () => {
    expect(siteStatements(emptySite, [])).toEqual([]);
  });
});
