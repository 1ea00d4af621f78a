import * as z from 'zod/mini';
import type { ReadModel } from '../../sync/client/workspace.ts';
import { cannedReplySchema, macroSchema, type CannedReply, type Macro } from '../../sync/domain/answer.ts';
import { blockedSenderSchema } from '../../sync/domain/mail.ts';
import { queueSchema, type QueueSetting } from '../../sync/domain/queue.ts';
import { tagSettingSchema } from '../../sync/domain/shared-settings.ts';

export type TagSetting = z.infer<typeof tagSettingSchema>;
type BlockedSender = z.infer<typeof blockedSenderSchema>;

/** The queues as admins set them up, in their order. One that does not parse belongs to a newer app, and is left to it. */
export function queueSettings(read: ReadModel): readonly QueueSetting[] {
  return parsedBy(queueSchema, read).sort((a, b) => a.position - b.position);
}

/** The tags the workspace agreed on, by name. */
export function tagSettings(read: ReadModel): readonly TagSetting[] {
  return byName(parsedBy(tagSettingSchema, read));
}

/** The canned replies, by name. */
export function cannedReplies(read: ReadModel): readonly CannedReply[] {
  return byName(parsedBy(cannedReplySchema, read));
}

/** The macros, by name. */
export function macros(read: ReadModel): readonly Macro[] {
  return byName(parsedBy(macroSchema, read));
}

/** The senders whose unverified mail is shown to nobody, by address. */
export function blockedSenders(read: ReadModel): readonly BlockedSender[] {
  return byName(parsedBy(blockedSenderSchema, read));
}

function byName<Value extends { readonly name: string }>(values: Value[]): Value[] {
  return values.sort((a, b) => a.name.localeCompare(b.name));
}

function parsedBy<Value>(schema: z.ZodMiniType<Value>, read: ReadModel): Value[] {
  return read.settings().flatMap((setting) => {
    const parsed = z.safeParse(schema, setting);
    return parsed.success ? [parsed.data] : [];
  });
}
