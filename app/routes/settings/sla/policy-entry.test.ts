import { describe, expect, it } from 'vitest';
import { slaPolicySchema, type SlaPolicy } from '../../../../sync/domain/sla/policy.ts';
import { readDuration, showDuration } from './duration.ts';
import { policyEntry, policyFaults, policyOf } from './policy-entry.ts';

const targets = { firstResponse: 90, nextResponse: null, resolution: 4_800 };
const KEPT: SlaPolicy = {
  id: 'p1',
  rev: 'srv-01ARZ3NDEKTSV4RRFFQ69G5FAV',
  type: 'sla-policy',
  name: 'Standard',
  calendarId: 'office',
  queueIds: ['network'],
  position: 3,
  targets: { low: targets, normal: targets, high: targets, urgent: targets },
  escalateTo: 'jo',
};

describe('a policy that is entered', () => {
  it('comes back as it was, with what a newer app added', () => {
    expect(policyOf(KEPT, policyEntry(KEPT, 'unused', ''), 9)).toEqual(KEPT);
  });

  it('is what the server takes once nothing is wrong with it, and stands last', () => {
    const empty = policyEntry(null, 'new', 'office');
    const entry = {
      ...empty,
      name: 'Urgent only',
      targets: { ...empty.targets, urgent: { firstResponse: '1h 30m', nextResponse: '', resolution: '8h' } },
    };
    expect(policyFaults(entry, [KEPT])).toEqual({});
    const made = policyOf(null, entry, 4);
    expect(made).toMatchObject({ position: 4, targets: { urgent: { firstResponse: 90, resolution: 480 } } });
    expect(slaPolicySchema.safeParse({ ...made, rev: KEPT.rev }).success).toBe(true);
  });

  it('has one sentence beside each field that is wrong', () => {
    const empty = policyEntry(null, 'new', '');
    expect(Object.keys(policyFaults(empty, [])).sort()).toEqual(['calendarId', 'name', 'urgent']);
    const low = { firstResponse: 'soon', nextResponse: '', resolution: '' };
    const entry = { ...empty, name: 'x', calendarId: 'office', targets: { ...empty.targets, low } };
    expect(policyFaults(entry, [])).toEqual({
      low: expect.stringMatching(/^“soon” is no length of working time/) as string,
    });
  });
});

describe('a length of working time', () => {
  it.each([
    ['', null],
    ['4h', 240],
    ['30m', 30],
    ['1 h 30 min', 90],
    ['2 hours', 120],
    ['90', 'unreadable'],
    ['0m', 'unreadable'],
    ['9000h', 'unreadable'],
    ['-1h', 'unreadable'],
  ])('%j is %j', (text, minutes) => {
    expect(readDuration(text)).toBe(minutes);
  });

  it('is shown as it is read', () => {
    for (const minutes of [null, 1, 59, 60, 61, 525_600])
      expect(readDuration(showDuration(minutes))).toBe(minutes);
  });
});
