import { describe, expect, it } from 'vitest';
import { calendarSchema } from '../../../sync/domain/sla/calendar.ts';
import { policyFor, slaPolicySchema } from '../../../sync/domain/sla/policy.ts';
import { QUEUES } from './desk.ts';
import { makeSlaSettings } from './sla-settings.ts';

const settings = makeSlaSettings(
  () => 'srv-01ARZ3NDEKTSV4RRFFQ69G5FAV',
  Date.parse('2026-03-12T14:20:00.000Z'),
);
const calendars = settings.filter(({ type }) => type === 'calendar').map((one) => calendarSchema.parse(one));
const policies = settings
  .filter(({ type }) => type === 'sla-policy')
  .map((one) => slaPolicySchema.parse(one));

describe('what the sample firm promises', () => {
  it('serves every queue by a calendar that is there', () => {
    const ids = calendars.map(({ id }) => id);
    for (const { id } of QUEUES) expect(ids).toContain(policyFor(policies, id)?.calendarId);
    expect(policyFor(policies, 'network')?.id).toBe('sla-network');
    expect(policyFor(policies, 'hardware')?.id).toBe('sla-standard');
  });

  it('keeps the bank holidays of this year and the next', () => {
    const office = calendars.find(({ id }) => id === 'calendar-office');
    expect(office?.holidays).toContain('2026-12-25');
    expect(office?.holidays).toContain('2027-12-27');
  });
});
