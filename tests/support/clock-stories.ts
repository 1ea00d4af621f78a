import type { TimelineEvent } from '../../sync/domain/event.ts';
import { OpenHours } from '../../sync/domain/sla/open-hours.ts';
import { planClocks, type ClockFacts } from '../../sync/domain/sla/plan-clocks.ts';
import type { SlaPolicy } from '../../sync/domain/sla/policy.ts';
import { readClock, type Clock } from '../../sync/domain/sla/read-clock.ts';
import type { Status } from '../../sync/domain/ticket.ts';

const periods = [1, 2, 3, 4, 5].map((day) => ({ day, from: '09:00', to: '17:00' }));
const hours = new OpenHours({ timeZone: 'UTC', periods, holidays: [] });
const none = { firstResponse: null, nextResponse: null, resolution: null };
/** First response within two hours, the next within one, resolution within sixteen, from Monday to Friday, nine to five. */
export const policy: SlaPolicy = {
  id: 'standard',
  rev: 'srv-01ARZ3NDEKTSV4RRFFQ69G5FAV',
  type: 'sla-policy',
  name: 'Standard',
  calendarId: 'office',
  queueIds: [],
  targets: {
    low: none,
    normal: { firstResponse: 120, nextResponse: 60, resolution: 960 },
    high: none,
    urgent: none,
  },
};

/** A moment of Monday 12 January 2026, or of the days after it. */
export const on = (day: number, time: string) => `2026-01-${day}T${time}:00.000Z`;
export const request = (acceptedAt: string | null, action?: 'solved') => ({
  type: 'request' as const,
  acceptedAt,
  ...(action === undefined ? {} : { action }),
});
export const reply = (acceptedAt: string | null) => ({ type: 'reply' as const, acceptedAt });
export const note = (acceptedAt: string) => ({ type: 'note' as const, acceptedAt });

export function turned(acceptedAt: string, from: Status, to: Status): TimelineEvent {
  return {
    id: 'T1--00000000000000000000000001',
    rev: 'srv-01ARZ3NDEKTSV4RRFFQ69G5FAV',
    ticketId: 'T1',
    requesterId: 'maria',
    queueId: 'hardware',
    by: 'ana',
    at: acceptedAt,
    acceptedAt,
    type: 'changed',
    changes: [{ field: 'status', from, to }],
  };
}

export interface Story {
  readonly ticket?: Partial<ClockFacts['ticket']>;
  readonly messages?: ClockFacts['messages'];
  readonly events?: ClockFacts['events'];
}

export function planned({ ticket, messages = [], events = [] }: Story) {
  const start = on(12, '10:00');
  const facts = {
    ticket: { status: 'open', statusSince: start, priority: 'normal', acceptedAt: start, ...ticket } as const,
    messages: [request(start), ...messages],
    events,
  };
  return planClocks(facts, policy, hours);
}

export function clockAt(kind: Clock['kind'], now: string, story: Story = {}): Clock | undefined {
  const plan = planned(story).find((one) => one.kind === kind);
  return plan === undefined ? undefined : readClock(plan, hours, Date.parse(now));
}
