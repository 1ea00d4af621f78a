import * as z from 'zod/mini';
import type { ReadModel } from '../../sync/client/workspace.ts';
import { queueSchema, type QueueSetting } from '../../sync/domain/queue.ts';
import { tagSettingSchema } from '../../sync/domain/shared-settings.ts';

export type TagSetting = z.infer<typeof tagSettingSchema>;

/** The queues as admins set them up, in their order. One that does not parse belongs to a newer app, and is left to it. */
export function queueSettings(read: ReadModel): readonly QueueSetting[] {
  return parsedBy(queueSchema, read).sort((a, b) => a.position - b.position);
}

/** The tags the workspace agreed on, by name. */
export function tagSettings(read: ReadModel): readonly TagSetting[] {
  return parsedBy(tagSettingSchema, read).sort((a, b) => a.name.localeCompare(b.name));
}

function parsedBy<Value>(schema: z.ZodMiniType<Value>, read: ReadModel): Value[] {
  return read.settings().flatMap((setting) => {
    const parsed = z.safeParse(schema, setting);
    return parsed.success ? [parsed.data] : [];
  });
}
