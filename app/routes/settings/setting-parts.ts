import { t } from '../../words/t.ts';

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
  macro: { part: 'macros', one: t('Macro'), all: t('Macros'), back: t('All macros') },
  'canned-reply': {
    part: 'replies',
    one: t('Canned reply'),
    all: t('Canned replies'),
    back: t('All canned replies'),
  },
  'shared-view': {
    part: 'views',
    one: t('Shared view'),
    all: t('Shared views'),
    back: t('All shared views'),
  },
  'sla-policy': { part: 'sla', one: t('SLA policy'), all: t('SLA policies'), back: t('All SLA policies') },
  calendar: { part: 'calendars', one: t('Calendar'), all: t('Calendars'), back: t('All calendars') },
} as const satisfies Readonly<Record<string, SettingPart>>;

export type PartType = keyof typeof SETTING_PARTS;

/** Where the list of a kind is. */
export function partPath(type: PartType): string {
  return `/settings/${SETTING_PARTS[type].part}`;
}
