import * as z from 'zod/mini';
import { actorSchema } from '../../sync/domain/scope.ts';
import { idSchema } from '../../sync/domain/id.ts';

const KEY = 'roost.person';

const rememberedPersonSchema = z.object({
  id: idSchema,
  name: z.string(),
  email: z.nullable(z.string()),
  role: actorSchema.shape.role,
});

/** Whose device this is at the moment: enough to open their local database with no network. Holds no secret and grants nothing. */
export type RememberedPerson = z.infer<typeof rememberedPersonSchema>;

/** The part of `localStorage` used here. */
export type KeptText = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Who was last signed in on this device, or null: nobody, or a record that cannot be read. */
export function recallPerson(kept: KeptText): RememberedPerson | null {
  const text = kept.getItem(KEY);
  if (text === null) return null;
  try {
    const parsed = rememberedPersonSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    // Not JSON: as good as nobody. They sign in again and find their work.
    return null;
  }
}

/** Remembers who is at work on this device. Other tabs hear of it through the browser's `storage` event. */
export function rememberPerson(kept: KeptText, { id, name, email, role }: RememberedPerson): void {
  const text = JSON.stringify({ id, name, email, role });
  if (kept.getItem(KEY) !== text) kept.setItem(KEY, text);
}

/** Forgets who was at work. Their local database stays where it is. */
export function forgetPerson(kept: KeptText): void {
  kept.removeItem(KEY);
}

/** Calls `listener` when another tab signs in as somebody else, or out. Gives back what ends the listening. */
export function onPersonChanged(window: Window, personId: string, listener: () => void): () => void {
  const heard = (event: StorageEvent) => {
    if (event.key === KEY && recallPerson(window.localStorage)?.id !== personId) listener();
  };
  window.addEventListener('storage', heard);
  return () => window.removeEventListener('storage', heard);
}
