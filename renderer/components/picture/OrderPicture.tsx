import { useCallback } from 'react';
import type { Windows } from '../../../electron/core/case/types';
import { bindingOrder, metricOrder, type OrderChange } from '../../../electron/core/picture/binding-order';
import { tell } from '../../app/text';
import { MeasuredPicture } from './MeasuredPicture';

interface OrderPictureProps {
  readonly order: OrderChange;
  readonly windows: Windows | null;
  /** `dialog`: the Connections list with its arrows; `metric`: where Windows keeps no changed order. */
  readonly kind: 'dialog' | 'metric';
}

/** The order of the cards before and after, as that Windows shows it. */
export function OrderPicture({ order, windows, kind }: OrderPictureProps) {
  const draw = useCallback(
    (width: number) =>
      kind === 'metric' ? metricOrder(order, { width, tell }) : bindingOrder(order, { width, tell, windows }),
    [order, windows, kind],
  );
  return <MeasuredPicture draw={draw} />;
}
