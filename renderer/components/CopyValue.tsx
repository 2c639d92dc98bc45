import { Address } from './Address';
import { CopyButton } from './CopyButton';
import styles from './CopyValue.module.css';

/** An address, an endpoint, a path: a value as it stands, and a sign that copies it. */
export function CopyValue({
  children,
  wrap = false,
}: {
  readonly children: string;
  readonly wrap?: boolean;
}) {
  return (
    <span className={styles.value}>
      <Address wrap={wrap}>{children}</Address>
      <CopyButton text={children} what={children} bare />
    </span>
  );
}
