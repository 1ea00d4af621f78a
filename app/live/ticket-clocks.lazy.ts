import type { ReadModel, TicketRow } from '../../sync/client/workspace.ts';
import { planClocks, type ClockPlan } from '../../sync/domain/sla/plan-clocks.ts';
import type { SlaAlarm } from '../../sync/domain/event.ts';
import { alarmAt, readClock, type Clock } from '../../sync/domain/sla/read-clock.ts';
import { isUnfinished } from '../../sync/domain/status.ts';
import type { SlaRule, SlaRules } from '../../sync/domain/sla/rules.ts';
import { slaRules } from './sla-rules.ts';

interface Planned {
  readonly rule: SlaRule | null;
  /** The tickets that are part of its conversation. */
  readonly merged: readonly TicketRow[];
  readonly plans: readonly ClockPlan[];
}

// The read model makes a new row whenever a ticket, its thread or its timeline changes: as long as it is the same, so are its clocks.
const planned = new WeakMap<TicketRow, Planned>();

function plansOf(read: ReadModel, row: TicketRow, rules: SlaRules): Planned {
  const { ticket } = row;
  const rule = rules.of(ticket.queueId);
  const merged = read.merged(ticket.id);
  const known = planned.get(row);
  if (known?.rule === rule && isSame(known.merged, merged)) return known;
  const messages = read.conversation(ticket.id).map(({ message }) => message);
  const events = read.events(ticket.id);
  const plans = rule === null ? [] : planClocks({ ticket, messages, events }, rule.policy, rule.hours);
  const fresh = { rule, merged, plans };
  planned.set(row, fresh);
  return fresh;
}

function isSame(rows: readonly TicketRow[], others: readonly TicketRow[]): boolean {
  return rows.length === others.length && rows.every((row, index) => row === others[index]);
}

/**
 * What a ticket's clocks warn of, asked of every line of the list and for the count of a view. Only unfinished tickets are worked out, and only once
 * their threads are in memory: an answer that has not been read yet is no breach.
 */
export function slaAlarms(read: ReadModel, nowMs: number): (ticketId: string) => SlaAlarm | null {
  const rules = slaRules(read);
  return (ticketId) => {
    const row = read.ticket(ticketId);
    if (row === null || !isUnfinished(row.ticket.status) || !read.isRead(ticketId)) return null;
    return alarmAt(plansOf(read, row, rules).plans, nowMs);
  };
}

/** The clocks of one ticket as they stand. */
export function ticketClocks(read: ReadModel, row: TicketRow, nowMs: number): readonly Clock[] {
  const { rule, plans } = plansOf(read, row, slaRules(read));
  return rule === null ? [] : plans.map((plan) => readClock(plan, rule.hours, nowMs));
}
