import type * as z from 'zod/mini';
import type { ReadModel } from '../../sync/client/workspace.ts';
import { sharedViewSchema } from '../../sync/domain/shared-settings.ts';

export type SharedView = z.infer<typeof sharedViewSchema>;

/** The views that everybody finds, in their order. */
export function sharedViews(read: ReadModel): readonly SharedView[] {
  return read
    .settings()
    .flatMap((setting) =>
      setting.type === 'shared-view' ? (sharedViewSchema.safeParse(setting).data ?? []) : [],
    )
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}
