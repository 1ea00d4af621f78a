/** What of a ticket decides where its conversation is shown. */
export interface Pointing {
  readonly id: string;
  readonly requesterId: string;
  readonly mergedInto?: string | null | undefined;
}

/**
 * The ticket whose conversation this one's is part of: itself when it stands alone. A pointer is followed where it leads to a ticket that is
 * there and of the same requester; otherwise it rests, and the ticket stands for itself. Two people may merge two tickets into each other,
 * each offline: of a ring, the smallest id survives, which is the oldest. So whoever asks, and from wherever in it, finds the same ticket, and
 * nothing is ever hidden.
 */
export function survivorOf<T extends Pointing>(ticket: T, find: (id: string) => T | null): T {
  const path = [ticket];
  for (let last = ticket; ;) {
    const next = nextOf(last, find);
    if (next === null) return last;
    const at = path.findIndex(({ id }) => id === next.id);
    if (at >= 0) return path.slice(at).reduce((least, one) => (one.id < least.id ? one : least));
    path.push(next);
    last = next;
  }
}

/** The ticket that one is merged into when a person says `intoId`: the survivor there. Null where they may not be merged. */
export function mergeTarget<T extends Pointing>(
  ticket: T,
  into: T,
  find: (id: string) => T | null,
): T | null {
  const target = survivorOf(into, find);
  return target.id === ticket.id || target.requesterId !== ticket.requesterId ? null : target;
}

/**
 * The tickets whose pointers have to go so that this one stands for itself again: its own, and where it was part of a ring, the survivor's, which
 * rests for as long as the ring is closed.
 */
export function pointersToClear<T extends Pointing>(ticket: T, find: (id: string) => T | null): string[] {
  const survivor = survivorOf(ticket, find);
  if (survivor.id === ticket.id) return [];
  return [ticket.id, ...(nextOf(survivor, find) === null ? [] : [survivor.id])];
}

function nextOf<T extends Pointing>({ id, requesterId, mergedInto }: T, find: (id: string) => T | null) {
  const next = typeof mergedInto === 'string' && mergedInto !== id ? find(mergedInto) : null;
  return next?.requesterId === requesterId ? next : null;
}
