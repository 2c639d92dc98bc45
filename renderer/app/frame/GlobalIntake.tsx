import { IconFileImport } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { packagesAmong } from '../../stores/packages';
import { t } from '../text';
import styles from './GlobalIntake.module.css';
import { takeAnywhere } from './take-anywhere';

/** True where a paste belongs to what has the focus. */
function takesText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)
  );
}

/** Takes what is dropped or pasted anywhere in the window, on any step and on the first screen. */
export function GlobalIntake() {
  const [over, setOver] = useState(false);

  useEffect(() => {
    let depth = 0;
    const holdsSomething = (event: DragEvent) =>
      event.dataTransfer?.types.some((type) => type === 'Files' || type === 'text/plain') ?? false;
    const enter = (event: DragEvent) => {
      event.preventDefault();
      depth += 1;
      if (holdsSomething(event)) setOver(true);
    };
    const leave = () => {
      depth -= 1;
      if (depth <= 0) setOver(false);
    };
    const above = (event: DragEvent) => event.preventDefault();
    // In the first phase, so that the veil goes also where a field takes the drop for itself.
    const end = (event: DragEvent) => {
      depth = 0;
      setOver(false);
      // A package is opened wherever it falls, also on a place that takes evidence.
      const files = [...(event.dataTransfer?.files ?? [])];
      if (packagesAmong(files).length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      void takeAnywhere('drop', files, '');
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      if (event.dataTransfer === null) return;
      const files = [...event.dataTransfer.files];
      void takeAnywhere('drop', files, event.dataTransfer.getData('text/plain'));
    };
    const paste = (event: ClipboardEvent) => {
      if (takesText(event.target) || event.clipboardData === null) return;
      event.preventDefault();
      void takeAnywhere('paste', [...event.clipboardData.files], event.clipboardData.getData('text/plain'));
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', above);
    window.addEventListener('drop', end, true);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', above);
      window.removeEventListener('drop', end, true);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
    };
  }, []);

  if (!over) return null;
  return (
    <div className={styles.veil} aria-hidden="true">
      <div className={styles.card}>
        <IconFileImport size={28} stroke={1.6} />
        <p className={styles.words}>{t('Drop it anywhere')}</p>
        <p className={styles.soft}>{t('Rebind finds out what it is and whose it is.')}</p>
      </div>
    </div>
  );
}
