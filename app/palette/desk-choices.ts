import type { KeyIntent } from '../keyboard/keys.ts';
import { THEMES } from '../live/theme.ts';
import { EVERYTHING, VIEWS, writeFilter, type View } from '../live/ticket-filter.ts';
import { VIEW_WORDS } from '../words/view-words.ts';
import type { Choice, ChoicePicture, Deed } from './choice.ts';
import { keysOf } from './keys-of.ts';

const THEME_WORDS = { system: 'as the system', light: 'light', dark: 'dark' } as const;
const VIEW_KEYS: Readonly<Partial<Record<View, KeyIntent>>> = {
  open: 'go-open',
  mine: 'go-mine',
  unassigned: 'go-unassigned',
  all: 'go-all',
};

/** What can be done on every screen. */
export function deskChoices({ dense }: { readonly dense: boolean }): readonly Choice[] {
  return [
    action('new', 'New ticket', 'new', go('/new'), 'create write', 'new-ticket'),
    action('log', 'Log a call or visit', 'phone', go('/log'), 'quick phone walk-in new', 'log'),
    action('search', 'Search everything', 'search', go('/search'), 'find tickets messages'),
    action('undo', 'Undo the last change', 'undo', { type: 'undo' }, 'take back revert', 'undo'),
    action('news', 'For you', 'go', go('/news'), 'news notifications mentions go', 'go-news'),
    action('outbox', 'Outbox', 'go', go('/outbox'), 'unsent waiting go', 'go-outbox'),
    action('reports', 'Reports', 'go', go('/reports'), 'figures charts go'),
    action('device', 'This device', 'go', go('/device'), 'storage export sync log go'),
    action('sync', 'Sync now', 'sync', { type: 'sync' }, 'send receive refresh'),
    ...THEMES.map((theme) =>
      action(
        `theme ${theme}`,
        `Colours ${THEME_WORDS[theme]}`,
        'look',
        { type: 'theme', theme },
        'theme mode',
      ),
    ),
    action(
      'dense',
      dense ? 'Two lines for each ticket' : 'One line for each ticket',
      'look',
      { type: 'dense', on: !dense },
      'density compact rows list',
    ),
    action(
      'keys',
      'Keys',
      'keys',
      { type: 'dialog', dialog: 'keys' },
      'keyboard shortcuts help',
      'key-sheet',
    ),
    action('sign-out', 'Sign out', 'leave', { type: 'dialog', dialog: 'sign-out' }, 'log out leave'),
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
    group: 'Views',
    label,
    picture,
    also: `${also} go to`,
    deed: go(`/inbox${filter}`),
  });
  return [
    ...VIEWS.map((view) => {
      const intent = VIEW_KEYS[view];
      const choice = line(view, VIEW_WORDS[view], 'view', writeFilter({ ...EVERYTHING, view }), 'view');
      return intent === undefined ? choice : { ...choice, keys: keysOf(intent) };
    }),
    ...saved.map(({ id, name, filter }) => line(`saved ${id}`, name, 'view', filter, 'view saved')),
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
  return { id: `desk ${name}`, group: 'Actions', label, picture, also, deed, ...keys };
}
