import { IconSchool } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { Failure } from '../../electron/core/result';
import { useIsPractice } from '../stores/hooks';
import { Button } from './Button';

interface PracticeButtonProps {
  readonly children: ReactNode;
  readonly onAct: () => Promise<Failure | null>;
}

/** Does on the practice site what a technician does by hand at a customer's. Nothing on a real incident. */
export function PracticeButton({ children, onAct }: PracticeButtonProps) {
  const practice = useIsPractice();
  const [working, setWorking] = useState(false);
  if (!practice) return null;
  const act = async () => {
    setWorking(true);
    await onAct();
    setWorking(false);
  };
  return (
    <Button
      size="small"
      icon={<IconSchool size={16} aria-hidden="true" />}
      working={working}
      onClick={() => void act()}
    >
      {children}
    </Button>
  );
}
