import { describe, expect, it } from 'vitest';
import { ReportStep } from '../../../../renderer/features/report/ReportStep';
import { choosePaper, chooseParts, reportFormStore } from '../../../../renderer/stores/report-form';
import { buttonTag, show, snapshotOf, theCase, wordsOf } from './shown-step';

describe('the report step', () => {
  it('shows the report in a frame in which nothing may run', async () => {
    const markup = await show(ReportStep, theCase);
    expect(markup).toMatch(/<iframe[^>]* sandbox=""[^>]*>/);
  });

  it('fetches the report anew after everything that is said', async () => {
    const { id, revision } = await snapshotOf(theCase);
    const markup = await show(ReportStep, theCase);
    expect(markup).toContain(`src="./report/${id}?revision=${revision}&amp;`);
    const afterwards = await show(ReportStep, {
      ...theCase,
      later: [{ type: 'noted', step: 'report', text: 'Told the customer.' }],
    });
    expect(afterwards).toContain(`?revision=${revision + 1}&amp;`);
  });

  it('shows what is chosen: the paper and the parts', async () => {
    // A server's rendering takes a store's initial state.
    reportFormStore.getInitialState = reportFormStore.getState;
    choosePaper('Letter');
    chooseParts('customer');
    const markup = await show(ReportStep, theCase);
    expect(markup).toContain('&amp;paper=Letter&amp;parts=customer');
    choosePaper('A4');
    chooseParts('whole');
  });

  it('tells what was saved, when and by whom', async () => {
    const saved = [
      { type: 'exported', format: 'docx', file: 'handed-over.docx', parts: 'customer' },
    ] as const;
    const words = wordsOf(await show(ReportStep, { ...theCase, later: saved }));
    expect(words).toContain('What was saved, and when');
    expect(words).toContain('1 report');
  });

  it('saves in six forms, and lets the incident be closed', async () => {
    const markup = await show(ReportStep, theCase);
    for (const format of ['PDF', 'Word', 'HTML', 'Markdown', 'Text', 'JSON']) {
      expect(buttonTag(markup, `Save as ${format}`)).toBeTruthy();
    }
    expect(wordsOf(markup)).toContain('Close the incident');
  });
});
