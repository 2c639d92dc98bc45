import type { Cite } from '../../../electron/core/evidence/types';
import { t } from '../../app/text';
import { withSockets } from '../../components/evidence-words';
import type { DrawerView } from '../../stores/drawer';
import { Attachment } from './Attachment';
import { LineView } from './LineView';
import styles from './PartBody.module.css';
import type { Shown } from './placing';
import { SocketTable } from './SocketTable';
import { UnreadLines } from './UnreadLines';

interface PartBodyProps {
  readonly shown: Shown;
  readonly view: DrawerView;
  readonly cited: Cite | null;
  readonly request: number;
}

/** The piece itself: as lines, as a table of sockets, or what of it could not be read. */
export function PartBody({ shown, view: current, cited, request }: PartBodyProps) {
  const { view, part } = shown;
  const { sha256 } = view.item;
  if (part !== null && current === 'sockets' && withSockets.has(part.kind)) {
    return (
      <div className={styles.body}>
        <SocketTable
          key={`${sha256}/${part.index}`}
          sha256={sha256}
          part={part.index}
          reading={view.encoding}
          startsWith="all"
          label={t('Sockets of {name}', { name: view.item.name })}
          place="side"
        />
      </div>
    );
  }
  if (part !== null && current === 'unread' && part.unreadCount > 0) {
    return (
      <div className={styles.scroll}>
        <UnreadLines sha256={sha256} part={part} />
      </div>
    );
  }
  if (view.attachment) return <Attachment view={view} />;
  return (
    <LineView
      key={sha256}
      sha256={sha256}
      reading={view.encoding}
      name={view.item.name}
      lineCount={view.lineCount}
      cited={cited !== null && cited.evidence === sha256 ? cited : null}
      request={request}
      part={part?.lines ?? null}
    />
  );
}
