import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

/** The name of a part, what it is for, and the one thing to do there. */
export function PartHead({
  title,
  about,
  back,
  action,
}: {
  readonly title: string;
  readonly about?: string;
  /** Where the list is that this is one of. */
  readonly back?: { readonly to: string; readonly label: string };
  readonly action?: ReactNode;
}) {
  return (
    <div className="flex flex-wrap items-start justify-between gap-4">
      <div className="flex min-w-0 flex-col gap-1">
        {back !== undefined && (
          <Link to={back.to} className="target inline-flex items-center text-xs text-muted underline">
            {back.label}
          </Link>
        )}
        <h2 className="text-lg font-strong break-words">{title}</h2>
        {about !== undefined && <p className="max-w-[68ch] text-muted">{about}</p>}
      </div>
      {action}
    </div>
  );
}
