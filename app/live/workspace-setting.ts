import * as z from 'zod/mini';
import type { ReadModel } from '../../sync/client/workspace.ts';

const schema = z.looseObject({
  id: z.string(),
  rev: z.string(),
  type: z.literal('workspace'),
  holdsMail: z.optional(z.boolean()),
  keepMonths: z.optional(z.nullable(z.number())),
});

/** The workspace's own setting, whole, as far as forms change it; null while it is not here. */
export function workspaceSetting(read: ReadModel): z.infer<typeof schema> | null {
  for (const setting of read.settings()) {
    const parsed = z.safeParse(schema, setting);
    if (parsed.success) return parsed.data;
  }
  return null;
}
