/** What a kind of setting is called, and where its part of the settings is. */
export interface SettingPart {
  readonly part: string;
  readonly one: string;
  readonly all: string;
  /** The words of the way back to all of them. */
  readonly back: string;
}

/** The kinds of settings that have a list and a form each. */
export const SETTING_PARTS = {
  macro: { part: 'macros', one: 'Macro', all: 'Macros', back: 'All macros' },
  'canned-reply': {
    part: 'replies',
    one: 'Canned reply',
    all: 'Canned replies',
    back: 'All canned replies',
  },
  'shared-view': { part: 'views', one: 'Shared view', all: 'Shared views', back: 'All shared views' },
  'sla-policy': { part: 'sla', one: 'SLA policy', all: 'SLA policies', back: 'All SLA policies' },
  calendar: { part: 'calendars', one: 'Calendar', all: 'Calendars', back: 'All calendars' },
} as const satisfies Readonly<Record<string, SettingPart>>;

export type PartType = keyof typeof SETTING_PARTS;

/** Where the list of a kind is. */
export function partPath(type: PartType): string {
  return `/settings/${SETTING_PARTS[type].part}`;
}
