/** What the server sends, as far as it is read here: a kind, and which ticket. `sync/protocol/notify.ts` has the same. */
interface Told {
  readonly kind: string;
  readonly ticketId: string;
  readonly reference: string;
}

/** A notification as it is shown, and where it leads. */
export interface Shown {
  readonly title: string;
  readonly body: string;
  /** Two of one tag are shown as one. */
  readonly tag: string;
  readonly data: { readonly kind: string; readonly path: string };
}

const TITLES: Readonly<Record<string, string>> = {
  assigned: 'Assigned to you',
  taken: 'Somebody took this first',
  mention: 'You were mentioned',
  reply: 'A requester answered',
  risk: 'Soon overdue',
  breached: 'Overdue',
};

/** For what cannot be read: a browser that is woken has to show something, and a newer server may say what this version does not know. */
const SOMETHING: Shown = {
  title: 'There is something for you',
  body: 'Open Roost to see it.',
  tag: 'roost',
  data: { kind: 'something', path: '/news' },
};

/** Reads what was sent. It came encrypted for this browser alone, and is looked at all the same: it becomes an address. */
export function showTold(text: string | undefined): Shown {
  const told = readTold(text);
  const title = told === null ? undefined : TITLES[told.kind];
  if (told === null || title === undefined) return SOMETHING;
  const { kind, ticketId, reference } = told;
  return {
    ...{ title, body: `Ticket ${reference}`, tag: `ticket-${ticketId}` },
    data: { kind, path: ticketPath(ticketId) },
  };
}

/** Where a notification leads that was shown by this version or an earlier one. */
export function pathOf(data: unknown): string {
  const path = typeof data === 'object' && data !== null && 'path' in data ? data.path : null;
  return typeof path === 'string' && isOurs(path) ? path : SOMETHING.data.path;
}

/** Whether it makes a sound where one of the same tag is there already: only when it tells of something else. Five answers in a row ring once. */
export function ringsAgain({ data }: Shown, standing: readonly { readonly data?: unknown }[]): boolean {
  return !standing.some(
    (one) =>
      typeof one.data === 'object' && one.data !== null && 'kind' in one.data && one.data.kind === data.kind,
  );
}

/** Whether a path is one that notifications lead to. */
export function isOurs(path: string): boolean {
  return path === '/news' || /^\/inbox\/[A-Za-z0-9_-]{1,80}\?view=all$/.test(path);
}

function ticketPath(ticketId: string): string {
  return `/inbox/${ticketId}?view=all`;
}

function readTold(text: string | undefined): Told | null {
  const value = parse(text);
  if (typeof value !== 'object' || value === null) return null;
  if (!('kind' in value && 'ticketId' in value && 'reference' in value)) return null;
  const { kind, ticketId, reference } = value;
  if (typeof kind !== 'string' || typeof ticketId !== 'string' || typeof reference !== 'string') return null;
  const isRight = Object.hasOwn(TITLES, kind) && isOurs(ticketPath(ticketId));
  return isRight && /^[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(reference) ? { kind, ticketId, reference } : null;
}

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    // Not ours, or of a version that sends something else.
    return null;
  }
}
