import type { ViewFields } from './commands.ts';
import { edit, type Desk } from './desk.ts';
import { savePersonal } from './personal-commands.ts';
import { InputError } from './storage-fault.ts';
import { isDeleted } from './unsent-mark.ts';

/** Keeps a view: a new one, or one that is there. Gives its id. */
export async function saveView(
  desk: Desk,
  id: string | null,
  { name, filter, position }: ViewFields,
): Promise<{ id: string }> {
  if (name.trim() === '') throw new InputError('name', 'Give the view a name first.');
  const viewId = id ?? desk.environment.ulid();
  await savePersonal(desk, viewId, { type: 'view', name: name.trim(), filter, position });
  return { id: viewId };
}

/** Deletes a view; one that is gone already stays so. */
export async function removeView(desk: Desk, id: string): Promise<void> {
  await edit(desk, 'personal', id, (stored) =>
    stored === null || isDeleted(stored) || stored['type'] !== 'view' ? null : { ...stored, _deleted: true },
  );
}
