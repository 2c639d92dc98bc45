import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Drawing } from '../../../electron/core/picture/drawing';
import { DrawingView } from './DrawingView';
import styles from './MeasuredPicture.module.css';

interface MeasuredPictureProps {
  /** Lays the picture out for a width in CSS pixels. Keep it the same function while nothing changed. */
  readonly draw: (width: number) => Drawing;
  /** The same content in sentences, for screen readers. */
  readonly list?: readonly string[];
}

/** Small changes of width are no reason to lay out anew. */
const step = 8;

/** A picture that is laid out for the room it has, so that its words keep their size. */
export function MeasuredPicture({ draw, list = [] }: MeasuredPictureProps) {
  const room = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = room.current;
    if (element === null) return;
    const measure = () => setWidth(Math.floor(element.clientWidth / step) * step);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const drawing = useMemo(() => (width === null || width === 0 ? null : draw(width)), [draw, width]);
  return (
    <div ref={room} className={styles.room}>
      {drawing === null ? null : <DrawingView drawing={drawing} />}
      {list.length === 0 ? null : (
        <ul className={styles.read}>
          {list.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
