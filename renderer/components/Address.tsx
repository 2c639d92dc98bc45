import styles from './Address.module.css';

interface AddressProps {
  /** An address, an endpoint, a port, a host name: a value as it stands. */
  readonly children: string;
  /** Lets a long value break over lines instead of being shortened. */
  readonly wrap?: boolean;
}

/** A value in the monospaced font with figures of one width. Long ones are shortened, the whole shows on hover. */
export function Address({ children, wrap = false }: AddressProps) {
  return (
    <span className={wrap ? styles.wrap : styles.address} title={children.length > 24 ? children : undefined}>
      {children}
    </span>
  );
}
