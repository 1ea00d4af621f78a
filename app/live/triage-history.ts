import type { DecideEdit } from '../../sync/client/commands.ts';
import { StorageFault } from '../../sync/client/storage-fault.ts';
import type { Workspace } from '../../sync/client/workspace.ts';
import type { ReplyGroup, TakenBack } from './reply-group.ts';
import { putBack, type FieldChange } from '../../sync/domain/field-change.ts';

/** How many actions can be undone, newest first. */
const ACTIONS_KEPT = 20;

/** What one action did to one ticket. */
export interface EditedTicket {
  readonly ticketId: string;
  readonly changes: readonly FieldChange[];
}

/** A ticket that could not be written, and why in a sentence. */
export interface FailedTicket {
  readonly ticketId: string;
  readonly why: string;
}

/** What became of each ticket of an action. `same`: how many were so already. */
export interface TriageOutcome {
  readonly edited: readonly EditedTicket[];
  readonly same: number;
  readonly failed: readonly FailedTicket[];
}

/** What became of each ticket of an undo. `left`: fields that somebody has set meanwhile, which stay as they are. */
export interface UndoOutcome {
  readonly back: readonly EditedTicket[];
  readonly left: readonly EditedTicket[];
  readonly failed: readonly FailedTicket[];
  /** Set when replies were taken back, and not fields. */
  readonly replies?: Pick<TakenBack, 'back' | 'gone'>;
}

/** One action: fields that were edited, or replies that were written. */
type Group = readonly EditedTicket[] | Pick<ReplyGroup, 'takeBack'>;

/** The one door for triage edits of screens: each action is a group that can be undone, for as long as the page lives. */
export class TriageHistory {
  private readonly commands: Pick<Workspace['commands'], 'triageTicket'>;
  private readonly groups: Group[] = [];

  constructor(commands: Pick<Workspace['commands'], 'triageTicket'>) {
    this.commands = commands;
  }

  /** Edits the tickets, in one write of the device. Never rejects: what failed is told ticket by ticket. */
  async apply(ticketIds: readonly string[], decide: DecideEdit): Promise<TriageOutcome> {
    const { written, failed } = await this.write(ticketIds.map((ticketId) => ({ ticketId, decide })));
    const edited = written.filter(({ changes }) => changes.length > 0);
    this.keep(edited);
    return { edited, same: written.length - edited.length, failed };
  }

  /** Undoes the last action that has not been undone; null when there is none. What the device could not store can be undone again. */
  async undo(): Promise<UndoOutcome | null> {
    const group = this.groups.pop();
    if (group === undefined) return null;
    if ('takeBack' in group) return this.takeBack(group);
    const { written, failed, unstored } = await this.write(
      group.map(({ ticketId, changes }) => ({ ticketId, decide: (ticket) => putBack(ticket, changes) })),
    );
    this.keep(group.filter(({ ticketId }) => unstored.has(ticketId)));
    const undone = new Map(written.map(({ ticketId, changes }) => [ticketId, changes]));
    const left = group.flatMap(({ ticketId, changes }) => {
      const fields = undone.get(ticketId)?.map(({ field }) => field);
      return fields === undefined
        ? []
        : [{ ticketId, changes: changes.filter(({ field }) => !fields.includes(field)) }];
    });
    return {
      back: written.filter(({ changes }) => changes.length > 0),
      left: left.filter(({ changes }) => changes.length > 0),
      failed,
    };
  }

  /** Keeps replies as an action that can be undone, while they have not gone. */
  replied(group: Pick<ReplyGroup, 'takeBack'>): void {
    this.push(group);
  }

  private async takeBack(group: Pick<ReplyGroup, 'takeBack'>): Promise<UndoOutcome> {
    const { back, gone, failed } = await group.takeBack();
    if (failed.length > 0) this.push(group);
    return { back: [], left: [], failed, replies: { back, gone } };
  }

  private keep(group: readonly EditedTicket[]): void {
    if (group.length > 0) this.push(group);
  }

  private push(group: Group): void {
    this.groups.push(group);
    this.groups.splice(0, this.groups.length - ACTIONS_KEPT);
  }

  private async write(edits: readonly { readonly ticketId: string; readonly decide: DecideEdit }[]) {
    const written: EditedTicket[] = [];
    const failed: FailedTicket[] = [];
    const unstored = new Set<string>();
    // Asked for in one turn, so that the device writes them at once.
    await Promise.all(
      edits.map(async ({ ticketId, decide }) => {
        try {
          written.push({ ticketId, changes: await this.commands.triageTicket(ticketId, decide) });
        } catch (fault) {
          if (!(fault instanceof Error)) throw fault;
          failed.push({ ticketId, why: fault.message });
          if (fault instanceof StorageFault) unstored.add(ticketId);
        }
      }),
    );
    return { written, failed, unstored };
  }
}
