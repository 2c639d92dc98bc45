import { describe, expect, it } from 'vitest';
import { ReportStep } from '../../../../renderer/features/report/ReportStep';
import { buttonTag, show, snapshotOf, theCase, wordsOf } from './shown-step';

describe('the report step', () => {
  it('shows the report in a frame in which nothing may run', async () => {
    const markup = await show(ReportStep, theCase);
    expect(markup).toMatch(/<iframe[^>]* sandbox=""[^>]*>/);
  });

  it('fetches the report anew after everything that is said', async () => {
    const { id, revision } = await snapshotOf(theCase);
    const markup = await show(ReportStep, theCase);
    expect(markup).toContain(`src="./report/${id}?revision=${revision}"`);
    const afterwards = await show(ReportStep, {
      ...theCase,
      later: [{ type: 'noted', step: 'report', text: 'Told the customer.' }],
    });
    expect(afterwards).toContain(`?revision=${revision + 1}"`);
  });

  it('saves in four forms, and lets the incident be closed', async () => {
    const markup = await show(ReportStep, theCase);
    for (const format of ['PDF', 'HTML', 'Markdown', 'JSON']) {
      expect(buttonTag(markup, `Save as ${format}`)).toBeTruthy();
    }
    expect(wordsOf(markup)).toContain('Close the incident');
  });
});
