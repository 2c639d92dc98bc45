import type { AdapterFact, OrderFact, SideFacts } from '../../../electron/core/diagnosis/types';
import { t } from '../../app/text';
import { Cites } from '../../components/Cites';
import { CopyValue } from '../../components/CopyValue';
import { Hidden } from '../../components/Hidden';
import table from '../../components/looks/table.module.css';
import { Status } from '../../components/Status';
import styles from './AdapterOrder.module.css';

function roleWord(role: AdapterFact['role']): string {
  if (role === null) return t('network not stated');
  const words = { visible: t('visible'), private: t('private'), other: t('another network') };
  return words[role];
}

function AdapterRow({ adapter, place }: { readonly adapter: AdapterFact; readonly place: number }) {
  const states = [
    adapter.connected ? null : t('cable not connected'),
    adapter.dhcp === true ? t('address by DHCP') : null,
  ].filter((word) => word !== null);
  return (
    <tr data-role={adapter.role ?? 'unknown'}>
      <td className={styles.place}>{place}</td>
      <td className={styles.name}>{adapter.name}</td>
      <td>
        {adapter.addresses.length === 0 ? (
          <span className={styles.soft}>{t('no address')}</span>
        ) : (
          adapter.addresses.map((address) => (
            <div key={address}>
              <CopyValue>{address}</CopyValue>
            </div>
          ))
        )}
      </td>
      <td>
        <span className={styles.role}>{roleWord(adapter.role)}</span>
        {states.length === 0 ? null : <span className={styles.soft}> · {states.join(' · ')}</span>}
      </td>
      <td>
        <Cites cites={adapter.cites} most={1} short tellMore={false} />
      </td>
    </tr>
  );
}

function OrderTable({ order }: { readonly order: OrderFact }) {
  return (
    <table className={`${table.table} ${table.dense} ${styles.table}`}>
      <caption className={styles.caption}>
        {order.source === 'ipconfig'
          ? t('In the order in which ipconfig /all printed them')
          : t('In the binding order of the registry')}
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <Hidden>{t('Place in the order')}</Hidden>
          </th>
          <th scope="col">{t('Card')}</th>
          <th scope="col">{t('Address')}</th>
          <th scope="col">{t('Network')}</th>
          <th scope="col">
            <Hidden>{t('Where it is written')}</Hidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {order.adapters.map((adapter, index) => (
          <AdapterRow
            key={adapter.guid ?? `${adapter.name}/${adapter.addresses.join()}`}
            adapter={adapter}
            place={index + 1}
          />
        ))}
      </tbody>
    </table>
  );
}

/** The cards of a host in their order, by each source that tells one. */
export function AdapterOrder({ facts }: { readonly facts: SideFacts }) {
  if (facts.orders.length === 0) return null;
  return (
    <div className={styles.orders}>
      {facts.orders.map((order) => (
        <OrderTable key={order.source} order={order} />
      ))}
      {facts.ordersAgree === true ? (
        <Status tone="good">{t('The registry and ipconfig /all agree on the order.')}</Status>
      ) : null}
      {facts.ordersAgree === false ? (
        <Status tone="look">
          {t('The registry and ipconfig /all differ. The order counts as not seen.')}
        </Status>
      ) : null}
    </div>
  );
}
