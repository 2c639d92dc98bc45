import { useStore } from 'zustand';
import { t } from '../../app/text';
import { Choice } from '../../components/Choice';
import { chooseRedaction, reportFormStore } from '../../stores/report-form';
import { redactionChoices } from './redaction-words';

/** What is replaced in the report, and for whom that is. */
export function Redaction() {
  const { redaction } = useStore(reportFormStore);
  return (
    <Choice
      legend={t('Names and addresses')}
      look="cards"
      value={redaction}
      onChange={chooseRedaction}
      options={redactionChoices()}
    />
  );
}
