import type { Actor, Role } from './scope.ts';

/** The types of setting that admins' commands write. */
export const SETTING_TYPES = [
  'workspace',
  'queue',
  'tag',
  'sla-policy',
  'calendar',
  'canned-reply',
  'macro',
  'shared-view',
  'blocked-sender',
] as const;
export type SettingType = (typeof SETTING_TYPES)[number];

/** What is done by commands and not by pushes. */
export type AdminDeed =
  | 'people'
  | 'devices'
  | 'audit'
  | 'members'
  | 'own-away'
  | 'others-away'
  | 'redact'
  | 'links'
  | 'privacy'
  | 'import'
  | 'mail'
  | 'see-integrations'
  | 'api-keys'
  | 'webhooks'
  | `setting ${SettingType}`;

const LEAD: readonly AdminDeed[] = [
  'own-away',
  'others-away',
  'mail',
  'links',
  'redact',
  'see-integrations',
  'setting tag',
  'setting canned-reply',
  'setting macro',
  'setting shared-view',
];

/** The written matrix of what each role may do by commands; an admin may do all of it. */
const DEEDS: Readonly<Record<Exclude<Role, 'admin'>, readonly AdminDeed[]>> = {
  requester: [],
  agent: ['own-away', 'mail', 'links'],
  lead: LEAD,
};

/** Whether this person may do this by a command. */
export function mayAdminister({ role }: Pick<Actor, 'role'>, deed: AdminDeed): boolean {
  return role === 'admin' || DEEDS[role].includes(deed);
}
