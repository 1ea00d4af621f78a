import type * as z from 'zod/mini';
import { cannedReplySchema, macroSchema } from '../../domain/answer.ts';
import type { SettingType } from '../../domain/admin-rights.ts';
import type { AnyDocument } from '../../domain/document.ts';
import { blockedSenderSchema } from '../../domain/mail.ts';
import { queueSchema } from '../../domain/queue.ts';
import { sharedViewSchema, tagSettingSchema } from '../../domain/shared-settings.ts';
import { settingSchema } from '../../domain/setting.ts';
import { calendarSchema } from '../../domain/sla/calendar.ts';
import { slaPolicySchema } from '../../domain/sla/policy.ts';

/** What each type of setting has to fit when an admin writes it. */
export const SETTING_SCHEMAS: Readonly<Record<SettingType, z.ZodMiniType<AnyDocument>>> = {
  workspace: settingSchema.def.options[1],
  queue: queueSchema,
  tag: tagSettingSchema,
  'sla-policy': slaPolicySchema,
  calendar: calendarSchema,
  'canned-reply': cannedReplySchema,
  macro: macroSchema,
  'shared-view': sharedViewSchema,
  'blocked-sender': blockedSenderSchema,
};
