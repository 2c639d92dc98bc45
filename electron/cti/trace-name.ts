import { type CtiMessage, messageName } from './messages';

/**
 * How a message that came is called in the record: by its name, as in `OPEN_CONF`; a confirmation whose
 * InvokeID is not that of the request with it, as in `OPEN_CONF, InvokeID 7`.
 * @param asked InvokeID of the request that is waiting; null where none is
 */
export function nameInTrace(message: CtiMessage, asked: number | null): string {
  const name = messageName(message);
  const isForeign =
    asked !== null && name.endsWith('_CONF') && 'invokeId' in message && message.invokeId !== asked;
  return isForeign ? `${name}, InvokeID ${message.invokeId}` : name;
}
