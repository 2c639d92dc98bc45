import { t } from '../../app/text';
import { narrowest, setDrawerWidth, widest } from '../../stores/drawer';
import styles from './ResizeHandle.module.css';

const keyStep = 40;

/** The edge of the drawer: dragged with the mouse, or moved with the arrow keys. */
export function ResizeHandle({ width }: { readonly width: number }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved has no element of its own
    <div
      className={styles.handle}
      role="separator"
      aria-orientation="vertical"
      aria-label={t('Width of the evidence')}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      aria-valuenow={width}
      tabIndex={0}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) {
          setDrawerWidth(document.documentElement.clientWidth - event.clientX);
        }
      }}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') setDrawerWidth(width + keyStep);
        if (event.key === 'ArrowRight') setDrawerWidth(width - keyStep);
      }}
    />
  );
}
