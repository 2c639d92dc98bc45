import { t } from '../../app/text';
import { StepPage } from '../../components/StepPage';
import { ActiveSide } from './ActiveSide';
import { AddressesAndNames } from './AddressesAndNames';
import { HostBasics } from './HostBasics';

/** Step 1: which side is active, and how that is known. */
export function SiteStep() {
  return (
    <StepPage
      step="site"
      title={t('Which side is active?')}
      lead={t('Say which side of the Peripheral Gateway is active, and what the two hosts run.')}
      why={
        <>
          <p>
            {t(
              'The Peripheral Gateway is a pair. Only the active side’s CTI Server takes sessions; the other side waits, and a session there is not expected.',
            )}
          </p>
          <p>
            {t(
              'So the same finding is a fault on the active side, and no fault, or one that shows at the next fail-over, on the other.',
            )}
          </p>
        </>
      }
    >
      <ActiveSide />
      <HostBasics />
      <AddressesAndNames />
    </StepPage>
  );
}
