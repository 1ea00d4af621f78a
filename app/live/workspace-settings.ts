import type { ReadModel } from '../../sync/client/workspace.ts';
import { DEFAULT_CLOSE_AFTER_DAYS } from '../../sync/domain/status.ts';

/** Days after which a solved ticket counts as closed, as the workspace decided or else by default. */
export function closeAfterDays(read: ReadModel): number {
  for (const setting of read.settings())
    if (setting.type === 'workspace' && typeof setting['closeAfterDays'] === 'number')
      return setting['closeAfterDays'];
  return DEFAULT_CLOSE_AFTER_DAYS;
}

/** What the workspace is called; `Roost` until its settings have arrived. */
export function workspaceName(read: ReadModel): string {
  for (const setting of read.settings())
    if (setting.type === 'workspace' && typeof setting['name'] === 'string') return setting['name'];
  return 'Roost';
}
