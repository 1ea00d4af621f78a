import type { TicketRow } from './workspace.ts';

interface Ports {
  /** Makes a ticket's row of what is held; null when there is none. */
  readonly make: (id: string) => TicketRow | null;
  readonly ids: () => Iterable<string>;
}

/**
 * The rows of all tickets. A row is made anew when its ticket has changed and somebody asks; of the list only what changed is put in anew, since
 * every screen asks for it with every change.
 */
export class TicketRows {
  private readonly ports: Ports;
  private readonly rows = new Map<string, TicketRow>();
  private readonly places = new Map<string, number>();
  private list: readonly TicketRow[] | null = null;
  /** Changed, and not told of yet. */
  private redrawn = new Set<string>();
  /** Told of, and not in the list yet. */
  private due = new Set<string>();

  constructor(ports: Ports) {
    this.ports = ports;
  }

  get(id: string): TicketRow | null {
    const known = this.rows.get(id);
    if (known !== undefined) return known;
    const row = this.ports.make(id);
    if (row !== null) this.rows.set(id, row);
    return row;
  }

  /** The same array until `settle` has told of a change. */
  all(): readonly TicketRow[] {
    if (this.list !== null && this.due.size > 0) this.list = this.patched(this.list);
    this.due.clear();
    this.list ??= this.built();
    return this.list;
  }

  redraw(id: string): void {
    this.rows.delete(id);
    this.redrawn.add(id);
  }

  /** What has been redrawn is told of now. False when nothing was. */
  settle(): boolean {
    if (this.redrawn.size === 0) return false;
    for (const id of this.redrawn) this.due.add(id);
    this.redrawn.clear();
    return true;
  }

  private built(): readonly TicketRow[] {
    this.places.clear();
    const list: TicketRow[] = [];
    for (const id of this.ports.ids()) this.put(list, id);
    return list;
  }

  /** The list with the rows that are due; null when a ticket is gone, and with it a place. */
  private patched(list: readonly TicketRow[]): readonly TicketRow[] | null {
    const next = [...list];
    for (const id of this.due) if (!this.put(next, id) && this.places.has(id)) return null;
    return next;
  }

  private put(list: TicketRow[], id: string): boolean {
    const row = this.get(id);
    if (row === null) return false;
    const place = this.places.get(id) ?? list.length;
    this.places.set(id, place);
    list[place] = row;
    return true;
  }
}
