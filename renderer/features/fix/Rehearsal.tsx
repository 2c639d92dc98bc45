import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useId, useState } from 'react';
import {
  isSameOrder,
  movedBy,
  rehearsalGround,
  type WhatIf,
  whatIf,
} from '../../../electron/core/picture/rehearsal';
import type { FixPlan, OrderRow } from '../../../electron/core/remedy/types';
import { t, tell } from '../../app/text';
import { Button } from '../../components/Button';
import { Hidden } from '../../components/Hidden';
import { Said } from '../../components/Said';
import { Status, type Tone } from '../../components/Status';
import { useSnapshot } from '../../stores/hooks';
import styles from './Rehearsal.module.css';

interface RehearsalProps {
  readonly plan: FixPlan;
  readonly order: NonNullable<FixPlan['order']>;
}

/** An expectation is no proof, and of a Windows of which nothing is published not even that. */
function toneOf({ answer, certainty }: WhatIf): Tone {
  if (answer === 'unknown' || certainty === 'not-known') return 'unknown';
  return answer === 'called' ? 'good' : 'look';
}

/**
 * The dialog's list with the site's own connections, to be tried out: an entry is selected and moved with the
 * arrows, as in the dialog itself, and a sentence tells what that order would do. It changes nothing anywhere.
 */
export function Rehearsal({ plan, order }: RehearsalProps) {
  const ground = rehearsalGround(useSnapshot().before.facts.sides[plan.side]);
  const [rows, setRows] = useState(order.before);
  const [chosen, setChosen] = useState(() => placeOf(order.after[0], order.before));
  const [announced, announce] = useState('');
  const listName = useId();
  const titleId = useId();
  const told = whatIf(rows, { ...ground, windows: plan.windows });

  const move = (by: -1 | 1) => {
    const next = movedBy(rows, chosen, by);
    if (next === rows) return;
    const place = chosen + by;
    setRows(next);
    setChosen(place);
    const name = next[place]?.name ?? '';
    const answer = tell(whatIf(next, { ...ground, windows: plan.windows }).text);
    announce(
      t('{name} is at place {place} of {count} now. {answer}', {
        name,
        place: place + 1,
        count: next.length,
        answer,
      }),
    );
  };
  const reset = () => {
    setRows(order.before);
    setChosen(placeOf(order.after[0], order.before));
    announce(t('The order stands as it was found.'));
  };
  return (
    <div className={styles.room} data-rehearsal="" data-answer={told.answer}>
      <div className={styles.rehearsal}>
        <div className={styles.window} data-square={plan.windows === '2000' || undefined}>
          <div className={styles.bar} aria-hidden="true">
            {t('Advanced Settings')}
          </div>
          <div className={styles.tab} aria-hidden="true">
            {t('Adapters and Bindings')}
          </div>
          <div className={styles.inside}>
            <div id={titleId} className={styles.label}>
              {t('Connections:')}
              <Hidden>{t('a rehearsal of the dialog')}</Hidden>
            </div>
            <div className={styles.pair}>
              <div className={styles.list} role="radiogroup" aria-labelledby={titleId}>
                {rows.map((row, place) => (
                  <Entry
                    key={keyOf(row)}
                    row={row}
                    place={place}
                    name={listName}
                    chosen={place === chosen}
                    onChoose={() => setChosen(place)}
                  />
                ))}
              </div>
              <div className={styles.arrows}>
                <Arrow
                  label={t('Move up: {name}', { name: rows[chosen]?.name ?? '' })}
                  up
                  atEnd={chosen <= 0}
                  onAct={() => move(-1)}
                />
                <Arrow
                  label={t('Move down: {name}', { name: rows[chosen]?.name ?? '' })}
                  up={false}
                  atEnd={chosen >= rows.length - 1}
                  onAct={() => move(1)}
                />
              </div>
            </div>
          </div>
        </div>
        <div className={styles.told}>
          <p className={styles.only}>
            {t(
              'Try it here: select a connection and press the arrows. This is a rehearsal: nothing is changed on any machine.',
            )}
          </p>
          <Status tone={toneOf(told)}>
            <Said message={told.text} />
          </Status>
          <Goal rows={rows} order={order} />
          <div>
            <Button size="small" disabled={isSameOrder(rows, order.before)} onClick={reset}>
              {t('Back to the order that was found')}
            </Button>
          </div>
        </div>
      </div>
      <Hidden>
        <span aria-live="polite">{announced}</span>
      </Hidden>
    </div>
  );
}

interface EntryProps {
  readonly row: OrderRow;
  readonly place: number;
  /** Of the group of radio buttons. */
  readonly name: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function Entry({ row, place, name, chosen, onChoose }: EntryProps) {
  const roles = { visible: t('visible'), private: t('private'), other: t('another network') };
  return (
    <label className={styles.entry} data-chosen={chosen || undefined} data-place={place + 1}>
      <input type="radio" className={styles.radio} name={name} checked={chosen} onChange={onChoose} />
      <span className={styles.place}>{place + 1}</span>
      <span className={styles.words}>
        <span className={styles.name}>{row.name}</span>
        <span className={styles.address}>{row.address ?? t('no address')}</span>
      </span>
      {row.role === null ? null : <span className={styles.role}>{roles[row.role]}</span>}
    </label>
  );
}

interface ArrowProps {
  readonly label: string;
  readonly up: boolean;
  readonly atEnd: boolean;
  readonly onAct: () => void;
}

/** At the end of the list it does nothing, and keeps the focus: who holds a key down is not thrown off. */
function Arrow({ label, up, atEnd, onAct }: ArrowProps) {
  return (
    <button
      type="button"
      className={styles.arrow}
      aria-label={label}
      aria-disabled={atEnd}
      onClick={() => {
        if (!atEnd) onAct();
      }}
    >
      {up ? <IconArrowUp size={18} aria-hidden="true" /> : <IconArrowDown size={18} aria-hidden="true" />}
    </button>
  );
}

/** Is this the order that the step asks for, or the one that was found? */
function Goal({
  rows,
  order,
}: {
  readonly rows: readonly OrderRow[];
  readonly order: RehearsalProps['order'];
}) {
  const words = isSameOrder(rows, order.after)
    ? t('This is the order that the step asks for.')
    : isSameOrder(rows, order.before)
      ? t('This is the order that was found.')
      : t('This is another order than the step asks for.');
  return <p className={styles.goal}>{words}</p>;
}

function keyOf({ name, address }: OrderRow): string {
  return `${name} ${address ?? ''}`;
}

function placeOf(row: OrderRow | undefined, rows: readonly OrderRow[]): number {
  return Math.max(
    0,
    rows.findIndex((one) => row !== undefined && keyOf(one) === keyOf(row)),
  );
}
