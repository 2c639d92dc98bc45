import type { Side } from '../../../electron/core/net/ports';
import { t } from '../../app/text';
import { Choice } from '../../components/Choice';
import { say } from '../../stores/incident';
import { windowsChoices } from '../site/windows';

/** Asks for the Windows of the host that is to be changed, where the plan depends on it. */
export function WindowsChoice({ side }: { readonly side: Side }) {
  return (
    <Choice
      legend={t('Which Windows does the host of side {side} run?', { side })}
      options={windowsChoices}
      value={null}
      onChange={(windows) => void say({ type: 'site-set', [side]: { windows } })}
    />
  );
}
