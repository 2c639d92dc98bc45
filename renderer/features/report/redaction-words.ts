import type { RedactionLevel } from '../../../electron/core/redaction/levels';
import { t } from '../../app/text';

/** The levels of redaction with what each does, from the least to the most. */
export function redactionChoices(): readonly {
  readonly value: RedactionLevel;
  readonly label: string;
  readonly hint: string;
}[] {
  return [
    {
      value: 'none',
      label: t('As found'),
      hint: t('For the customer and for yourself. Nothing is replaced.'),
    },
    {
      value: 'customer-safe',
      label: t('Names and addresses replaced'),
      hint: t(
        'For people outside: hosts, addresses, domains, people and customers get other names, the same everywhere. Products, ports and times stay. Pictures are left out.',
      ),
    },
    {
      value: 'full',
      label: t('Free text left out too'),
      hint: t(
        'For publishing: notes, reasons and whatever was typed freely is left out as well, and so are programs, services and events that Rebind does not know.',
      ),
    },
  ];
}
