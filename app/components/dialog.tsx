import { lazy, Suspense, useState } from 'react';
import type { DialogProps } from './dialog.lazy.tsx';

const Loaded = lazy(() => import('./dialog.lazy.tsx'));

/** A dialog over the page. The focus stays in it; Escape closes it and gives the focus back. */
export function Dialog(props: DialogProps) {
  const [wasOpen, setWasOpen] = useState(props.open);
  if (props.open && !wasOpen) setWasOpen(true);
  if (!wasOpen) return null;
  return (
    <Suspense fallback={null}>
      <Loaded {...props} />
    </Suspense>
  );
}
