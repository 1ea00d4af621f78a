import { lazy, Suspense, useState } from 'react';
import { AskTrigger } from './ask-trigger.tsx';
import type { PopoverProps } from './popover.lazy.tsx';

const load = () => import('./popover.lazy.tsx');
const Loaded = lazy(load);

/** A small surface beside the control that opened it. Escape or a press elsewhere closes it and gives the focus back. */
export function Popover({ trigger, ...props }: PopoverProps) {
  const [asked, setAsked] = useState(false);
  if (!asked && props.open !== true) {
    const ask = (): void => {
      setAsked(true);
      props.onOpenChange?.(true);
    };
    return <AskTrigger trigger={trigger} opens="dialog" prepare={() => void load()} ask={ask} />;
  }
  return (
    <Suspense fallback={trigger}>
      <Loaded trigger={trigger} {...props} />
    </Suspense>
  );
}
