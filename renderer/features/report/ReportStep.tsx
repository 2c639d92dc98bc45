import { t } from '../../app/text';
import { StepPage } from '../../components/StepPage';
import { CloseIncident } from '../verify/CloseIncident';
import { Exports } from './Exports';
import { Preview } from './Preview';

/** Step 8: what is handed over, as it will look, and the files. */
export function ReportStep() {
  return (
    <StepPage
      step="report"
      title={t('Hand it over')}
      lead={t(
        'Look through the report, then save it in the form that is needed. What you see is what is saved.',
      )}
      why={
        <p>
          {t(
            'The first page is for the customer: what was wrong, what was done, proof that it works. The rest is for engineers: the lines that decided, the causes that were ruled out, the time line, the fix and its approval.',
          )}
        </p>
      }
    >
      <Exports />
      <Preview />
      <CloseIncident />
    </StepPage>
  );
}
