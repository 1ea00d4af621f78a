/** The rows of a list that a person has picked, and the last one they picked: where a range begins. */
export interface RowSelection {
  readonly ids: ReadonlySet<string>;
  readonly anchor: string | null;
}

export const NOTHING_PICKED: RowSelection = { ids: new Set(), anchor: null };

/** Picks the row, or lets it go. */
export function pickOne({ ids }: RowSelection, id: string): RowSelection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** Picks every row from the last one picked to this, both included; this one alone when there is no such row in the list. */
export function pickRange({ ids, anchor }: RowSelection, id: string, order: readonly string[]): RowSelection {
  const here = order.indexOf(id);
  const there = anchor === null || !order.includes(anchor) ? here : order.indexOf(anchor);
  const range = order.slice(Math.min(here, there), Math.max(here, there) + 1);
  return { ids: new Set([...ids, ...range]), anchor: id };
}

/** Picks every row of the list. */
export function pickAll(order: readonly string[]): RowSelection {
  return { ids: new Set(order), anchor: order.at(-1) ?? null };
}
