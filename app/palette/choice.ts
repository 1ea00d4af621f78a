import type { DecideEdit, TicketEdit } from '../../sync/client/commands.ts';
import type { Macro } from '../../sync/domain/answer.ts';
import type { Theme } from '../live/theme.ts';

/** The groups of the palette, in its order while nothing is typed. */
export const PALETTE_GROUPS = [
  'recent',
  'change',
  'macros',
  'actions',
  'views',
  'people',
  'tickets',
] as const;
export type PaletteGroup = (typeof PALETTE_GROUPS)[number];

/** The questions that an action asks before it is done. */
export const PALETTE_STEPS = ['assign', 'status', 'priority', 'queue', 'snooze', 'tag'] as const;
export type PaletteStep = (typeof PALETTE_STEPS)[number];

/** What choosing does. It is said in values, so that what the palette offers can be tested without a screen. */
export type Deed =
  | { readonly type: 'go'; readonly to: string }
  | { readonly type: 'step'; readonly step: PaletteStep }
  | { readonly type: 'edit'; readonly edit: TicketEdit | DecideEdit }
  | { readonly type: 'solve' }
  | { readonly type: 'macro'; readonly macro: Macro }
  | { readonly type: 'write'; readonly ticketId: string }
  | { readonly type: 'copy'; readonly text: string }
  | { readonly type: 'theme'; readonly theme: Theme }
  | { readonly type: 'dense'; readonly on: boolean }
  | { readonly type: 'dialog'; readonly dialog: 'keys' | 'sign-out' }
  | { readonly type: 'sync' }
  | { readonly type: 'undo' };

/** The picture before a choice. */
export type ChoicePicture =
  | PaletteStep
  | 'solve'
  | 'macro'
  | 'write'
  | 'copy'
  | 'new'
  | 'phone'
  | 'go'
  | 'view'
  | 'queue-view'
  | 'search'
  | 'look'
  | 'keys'
  | 'leave'
  | 'sync'
  | 'undo'
  | 'person'
  | 'ticket';

/** One line of the palette. */
export interface Choice {
  /** Stays the same from one opening to the next: it is how what was used lately is remembered. */
  readonly id: string;
  readonly group: PaletteGroup;
  readonly label: string;
  readonly picture: ChoicePicture;
  /** Said beside the label, muted. */
  readonly detail?: string;
  /** Other words by which it is found, though they are not shown. */
  readonly also?: string;
  /** The keys that do the same. */
  readonly keys?: readonly string[];
  readonly deed: Deed;
}
