import type { Site } from '../../../electron/core/case/types';
import { type Side, sides } from '../../../electron/core/net/ports';
import { t } from '../../app/text';
import type { Checked } from '../../components/field-rules';
import { checkAddress } from '../../components/field-rules';

type Role = 'visible' | 'private';

/** A card's address: four parts, and not already given to another card of this site. */
export function checkCardAddress(site: Site, side: Side, role: Role, text: string): Checked<string> {
  const checked = checkAddress(text);
  if (!checked.ok || checked.value === null) return checked;
  const taken = cardWith(site, checked.value, side, role);
  if (taken === null) return checked;
  const values = { address: checked.value, side: taken.side };
  return {
    ok: false,
    message:
      taken.role === 'visible'
        ? t(
            '{address} is already the visible address of side {side}. Each card has an address of its own.',
            values,
          )
        : t(
            '{address} is already the private address of side {side}. Each card has an address of its own.',
            values,
          ),
  };
}

function cardWith(site: Site, address: string, side: Side, role: Role): { side: Side; role: Role } | null {
  for (const other of sides) {
    for (const otherRole of ['visible', 'private'] as const) {
      if (other === side && otherRole === role) continue;
      if (site.sides[other][otherRole] === address) return { side: other, role: otherRole };
    }
  }
  return null;
}
