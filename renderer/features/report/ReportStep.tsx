import { t } from '../../app/text';
import { StepPage } from '../../components/StepPage';
import { HandOver } from '../handover/HandOver';
import { CloseIncident } from '../verify/CloseIncident';
import { Exports } from './Exports';
import { Options } from './Options';
import { Preview } from './Preview';
import { Proofs } from './Proofs';
import { SupportCase } from './SupportCase';

/** Step 8: what is handed over, as it will look, and the files. */
export function ReportStep() {
  return (
    <StepPage
      step="report"
      title={t('Hand it over')}
      lead={t(
        'Choose what is in the report, look through it, and save it in the form that is needed. What you see is what is saved.',
      )}
      why={
        <p>
          {t(
            'The first page is for the customer: what was wrong, what was done, proof that it works. The rest is for engineers: the lines that decided, the causes that were ruled out, the time line, the fix and its approval.',
          )}
        </p>
      }
    >
      <Options />
      <Exports />
      <Proofs />
      <Preview />
      <SupportCase />
      <HandOver />
      <CloseIncident />
    </StepPage>
  );
}
