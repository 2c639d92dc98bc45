import { IconDots } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import styles from './Menu.module.css';

export interface MenuItem {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly onAct: () => void;
  /** Takes something away. */
  readonly risky?: boolean;
}

interface MenuProps {
  /** What the menu is of; read out, and shown on hover. */
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** Rises when the menu is asked for from elsewhere, as with a right click or the menu key. */
  readonly request?: number;
}

/** A few actions behind one button. Arrows move, Enter acts, Escape closes and gives the focus back. */
export function Menu({ label, items, request = 0 }: MenuProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  /** Was it open when the button was pressed? */
  const wasOpen = useRef(false);
  const id = useId();

  useEffect(() => {
    if (request > 0) setOpen(true);
  }, [request]);

  useEffect(() => {
    const shown = list.current;
    const anchor = button.current;
    if (!open || shown === null || anchor === null) return;
    shown.showPopover();
    const from = anchor.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = shown;
    const below = from.bottom + 4 + height <= window.innerHeight;
    shown.style.left = `${Math.max(8, from.right - width)}px`;
    shown.style.top = `${below ? from.bottom + 4 : Math.max(8, from.top - 4 - height)}px`;
    shown.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    // What it belongs to moves away under it.
    const close = () => setOpen(false);
    window.addEventListener('scroll', close, true);
    window.addEventListener('resize', close);
    return () => {
      window.removeEventListener('scroll', close, true);
      window.removeEventListener('resize', close);
    };
  }, [open]);

  const move = (event: KeyboardEvent) => {
    const all = [...(list.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    }[event.key];
    if (event.key === 'Tab') setOpen(false);
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
      button.current?.focus();
    }
    if (to === undefined) return;
    event.preventDefault();
    all[to]?.focus();
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onPointerDown={() => {
          wasOpen.current = open;
        }}
        onClick={(event) => {
          // The press closed it already, as any press beside the list does: it is not opened again.
          setOpen(event.detail === 0 ? !open : !wasOpen.current);
        }}
      >
        <IconDots size={17} aria-hidden="true" />
      </button>
      {open ? (
        <div
          ref={list}
          id={id}
          popover="auto"
          role="menu"
          aria-label={label}
          tabIndex={-1}
          className={styles.menu}
          onToggle={(event) => {
            if (event.newState === 'closed') setOpen(false);
          }}
          onKeyDown={move}
        >
          {items.map((item) => (
            <button
              key={item.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={styles.item}
              data-risky={item.risky || undefined}
              onClick={() => {
                setOpen(false);
                button.current?.focus();
                item.onAct();
              }}
            >
              {item.icon}
              {item.label}
            </button>
          ))}
        </div>
      ) : null}
    </>
  );
}
