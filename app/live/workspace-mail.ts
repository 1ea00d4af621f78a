import * as z from 'zod/mini';
import type { ReadModel } from '../../sync/client/workspace.ts';

const schema = z.looseObject({
  id: z.string(),
  rev: z.string(),
  type: z.literal('workspace'),
  holdsMail: z.optional(z.boolean()),
});

/** The workspace's own setting, whole, as far as it is about mail; null while it is not here. */
export function workspaceMail(read: ReadModel): z.infer<typeof schema> | null {
  for (const setting of read.settings()) {
    const parsed = z.safeParse(schema, setting);
    if (parsed.success) return parsed.data;
  }
  return null;
}
