import type { CaseFacts, MatrixRow } from '../../../electron/core/diagnosis/types';
import { sides } from '../../../electron/core/net/ports';
import { t, tell } from '../../app/text';
import { ActivityTag } from '../../components/ActivityTag';
import { Hidden } from '../../components/Hidden';
import table from '../../components/looks/table.module.css';
import { Section } from '../../components/Section';
import { SignMark } from '../../components/SignMark';

interface MatrixProps {
  readonly matrix: readonly MatrixRow[];
  readonly facts: CaseFacts;
}

/** The checks, side A beside side B, each with one of the four answers. */
export function Matrix({ matrix, facts }: MatrixProps) {
  return (
    <Section title={t('Both sides')}>
      <table className={`${table.table} ${table.fixed} ${table.compared}`}>
        <thead>
          <tr>
            <th scope="col">
              <Hidden>{t('Check')}</Hidden>
            </th>
            {sides.map((side) => (
              <th key={side} scope="col">
                {t('Side {side}', { side })} <ActivityTag activity={facts.sides[side].activity} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.map((row) => (
            <tr key={row.id}>
              <th scope="row">{tell(row.label)}</th>
              {sides.map((side) => (
                <td key={side}>
                  <SignMark sign={row.cells[side]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
