import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { answerOf, bridge } from '../app/bridge';
import { t } from '../app/text';
import { notifyFailure } from '../stores/notices';
import { Button } from './Button';

interface CopyButtonProps {
  readonly text: string;
  /** What is copied, for people who do not see where the button stands: "command", "10.1.8.103". */
  readonly what: string;
  /** Shows only the sign. */
  readonly bare?: boolean;
}

/** Copies a text, and says so in its place. */
export function CopyButton({ text, what, bare = false }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    const answer = await answerOf(() => bridge().app.copy(text));
    if (answer.ok) setCopied(true);
    else notifyFailure(answer);
  };
  const words = copied ? t('Copied') : t('Copy');
  return (
    <Button
      kind="quiet"
      size="small"
      icon={copied ? <IconCheck size={15} aria-hidden="true" /> : <IconCopy size={15} aria-hidden="true" />}
      label={copied ? t('Copied: {what}', { what }) : t('Copy: {what}', { what })}
      title={bare ? t('Copy: {what}', { what }) : undefined}
      onClick={() => void copy()}
    >
      {bare ? null : words}
    </Button>
  );
}
