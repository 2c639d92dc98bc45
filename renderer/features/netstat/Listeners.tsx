import type { Listener, SideFacts } from '../../../electron/core/diagnosis/types';
import { isLoopback, isWildcard } from '../../../electron/core/net/ipv4';
import { t } from '../../app/text';
import { Cites } from '../../components/Cites';
import { CopyValue } from '../../components/CopyValue';
import { Hidden } from '../../components/Hidden';
import table from '../../components/looks/table.module.css';
import styles from './Listeners.module.css';

/** What an address is on this host. */
function whereWord(listener: Listener, facts: SideFacts): string {
  const { address } = listener;
  if (isWildcard(address)) return t('all addresses');
  if (isLoopback(address)) return t('only the host itself');
  if (address === facts.visible?.value) return t('visible card');
  if (address === facts.private?.value) return t('private card');
  const adapter = facts.adapters.find(({ addresses }) => addresses.includes(address));
  return adapter === undefined ? t('network not stated') : adapter.name;
}

function portWord(listener: Listener, facts: SideFacts): string {
  const { formula, port } = listener;
  if (facts.dialed?.value.port === port) return t('the port that the dialer calls');
  if (formula === null) return t('this site’s own CTI port');
  return formula.transport === 'tls'
    ? t('default of side {side}, instance {instance}, secured', {
        side: formula.side,
        instance: formula.instance,
      })
    : t('default of side {side}, instance {instance}', { side: formula.side, instance: formula.instance });
}

/** The rows of the netstat that stand on CTI ports. */
export function Listeners({ facts }: { readonly facts: SideFacts }) {
  if (facts.netstat !== 'read') return null;
  return (
    <>
      {facts.listeners.length === 0 ? (
        // A row that names the port and not the address listens, and does not say where.
        facts.dialedPort.state === 'unreadable' ? null : (
          <p className={styles.none}>
            {t('Of {count} sockets none listens on a CTI port.', { count: facts.socketCount })}
          </p>
        )
      ) : (
        <table className={`${table.table} ${table.dense}`}>
          <thead>
            <tr>
              <th scope="col">{t('Listens on')}</th>
              <th scope="col">{t('Where that is')}</th>
              <th scope="col">{t('Port')}</th>
              <th scope="col">
                <Hidden>{t('Where it is written')}</Hidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {facts.listeners.map((listener) => (
              <tr key={`${listener.cite.evidence}:${listener.cite.first}`}>
                <td>
                  <CopyValue>{`${listener.address}:${listener.port}`}</CopyValue>
                </td>
                <td className={styles.where}>{whereWord(listener, facts)}</td>
                <td>{portWord(listener, facts)}</td>
                <td>
                  <Cites cites={[listener.cite]} short />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {facts.phantoms.length === 0 ? null : (
        <p className={styles.none}>
          {facts.phantoms.length === 1
            ? t('1 row on 0.0.0.0 belongs to an outgoing connection of old Windows and is no listener.')
            : t(
                '{count} rows on 0.0.0.0 belong to outgoing connections of old Windows and are no listeners.',
                {
                  count: facts.phantoms.length,
                },
              )}{' '}
          <Cites cites={facts.phantoms.map(({ cite }) => cite)} />
        </p>
      )}
    </>
  );
}
