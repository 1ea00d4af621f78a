import type { KeyIntent } from '../keyboard/keys.ts';
import { THEMES } from '../live/theme.ts';
import { EVERYTHING, VIEWS, writeFilter, type View } from '../live/ticket-filter.ts';
import { t } from '../words/t.ts';
import { VIEW_WORDS } from '../words/view-words.ts';
import type { Choice, ChoicePicture, Deed } from './choice.ts';
import { keysOf } from './keys-of.ts';

const THEME_WORDS = { system: t('as the system'), light: t('light'), dark: t('dark') };
const VIEW_KEYS: Readonly<Partial<Record<View, KeyIntent>>> = {
  open: 'go-open',
  mine: 'go-mine',
  unassigned: 'go-unassigned',
  all: 'go-all',
};

/** What can be done on every screen. */
export function deskChoices({ dense }: { readonly dense: boolean }): readonly Choice[] {
  return [
    action('new', t('New ticket'), 'new', go('/new'), t('create write'), 'new-ticket'),
    action('log', t('Log a call or visit'), 'phone', go('/log'), t('quick phone walk-in new'), 'log'),
    action('search', t('Search everything'), 'search', go('/search'), t('find tickets messages')),
    action('undo', t('Undo the last change'), 'undo', { type: 'undo' }, t('take back revert'), 'undo'),
    action('news', t('For you'), 'go', go('/news'), t('news notifications mentions go'), 'go-news'),
    action('outbox', t('Outbox'), 'go', go('/outbox'), t('unsent waiting go'), 'go-outbox'),
    action('reports', t('Reports'), 'go', go('/reports'), t('figures charts go')),
    action('device', t('This device'), 'go', go('/device'), t('storage export sync log go')),
    action('sync', t('Sync now'), 'sync', { type: 'sync' }, t('send receive refresh')),
    ...THEMES.map((theme) =>
      action(
        `theme ${theme}`,
        t('Colours {theme}', { theme: THEME_WORDS[theme] }),
        'look',
        { type: 'theme', theme },
        t('theme mode'),
      ),
    ),
    action(
      'dense',
      dense ? t('Two lines for each ticket') : t('One line for each ticket'),
      'look',
      { type: 'dense', on: !dense },
      t('density compact rows list'),
    ),
    action(
      'keys',
      t('Keys'),
      'keys',
      { type: 'dialog', dialog: 'keys' },
      t('keyboard shortcuts help'),
      'key-sheet',
    ),
    action('sign-out', t('Sign out'), 'leave', { type: 'dialog', dialog: 'sign-out' }, t('log out leave')),
  ];
}

/** The built-in views, the person's own, and the queues. */
export function viewChoices(
  saved: readonly { readonly id: string; readonly name: string; readonly filter: string }[],
  queues: readonly { readonly id: string; readonly name: string }[],
): readonly Choice[] {
  const line = (
    name: string,
    label: string,
    picture: ChoicePicture,
    filter: string,
    also: string,
  ): Choice => ({
    id: `view ${name}`,
    group: 'views',
    label,
    picture,
    also: t('{also} go to', { also }),
    deed: go(`/inbox${filter}`),
  });
  return [
    ...VIEWS.map((view) => {
      const intent = VIEW_KEYS[view];
      const choice = line(view, VIEW_WORDS[view], 'view', writeFilter({ ...EVERYTHING, view }), 'view');
      return intent === undefined ? choice : { ...choice, keys: keysOf(intent) };
    }),
    ...saved.map(({ id, name, filter }) => line(`saved ${id}`, name, 'view', filter, t('view saved'))),
    ...queues.map(({ id, name }) =>
      line(
        `queue ${id}`,
        name,
        'queue-view',
        writeFilter({ ...EVERYTHING, view: 'open', queueId: id }),
        'queue',
      ),
    ),
  ];
}

function go(to: string): Deed {
  return { type: 'go', to };
}

function action(
  name: string,
  label: string,
  picture: ChoicePicture,
  deed: Deed,
  also: string,
  intent?: KeyIntent,
): Choice {
  const keys = intent === undefined ? {} : { keys: keysOf(intent) };
  return { id: `desk ${name}`, group: 'actions', label, picture, also, deed, ...keys };
}
