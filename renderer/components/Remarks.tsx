import { useSnapshot } from '../stores/hooks';
import { Said } from './Said';
import { Status } from './Status';

/** What is to be noted about a field: red cannot work as it stands, amber is to be confirmed. */
export function Remarks({ field }: { readonly field: string }) {
  return useSnapshot()
    .remarks.filter((remark) => remark.field === field)
    .map((remark) => (
      <Status key={remark.message.text} tone={remark.tone}>
        <Said message={remark.message} />
      </Status>
    ));
}
