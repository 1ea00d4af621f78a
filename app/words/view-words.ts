/** The names of the views. */
export const VIEW_WORDS = {
  mine: 'My open',
  unassigned: 'Unassigned',
  open: 'All open',
  risk: 'SLA at risk',
  pending: 'Pending',
  snoozed: 'Snoozed',
  solved: 'Recently solved',
  all: 'Everything',
} as const;

/** What an empty view says: one sentence. */
export const EMPTY_VIEW_WORDS = {
  mine: 'Nothing waiting for you.',
  unassigned: 'Every open ticket has somebody.',
  open: 'No open tickets.',
  risk: 'Every promise is on time.',
  pending: 'No ticket waits for its requester.',
  snoozed: 'Nothing is snoozed.',
  solved: 'Nothing was solved lately.',
  all: 'No tickets on this device yet.',
} as const;
