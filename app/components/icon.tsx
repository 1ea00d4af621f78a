import type { LucideIcon } from 'lucide-react';

/** A line icon of 16 px. It is never alone: the control around it has a name in words. */
export function Icon({
  of: Drawing,
  size = 16,
  className,
}: {
  of: LucideIcon;
  size?: number;
  className?: string;
}) {
  return (
    <Drawing
      size={size}
      strokeWidth={1.5}
      aria-hidden="true"
      focusable="false"
      className={`shrink-0 ${className ?? ''}`}
    />
  );
}
