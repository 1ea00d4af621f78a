import { describe, expect, it } from 'vitest';
import { policyFor, slaPolicySchema, type SlaPolicy } from './policy.ts';

const targets = { firstResponse: 60, nextResponse: null, resolution: 480 };
const standard: SlaPolicy = {
  id: 'standard',
  rev: 'srv-01ARZ3NDEKTSV4RRFFQ69G5FAV',
  type: 'sla-policy',
  name: 'Standard',
  calendarId: 'office',
  queueIds: [],
  targets: { low: targets, normal: targets, high: targets, urgent: targets },
};
const network = { ...standard, id: 'network', queueIds: ['network'] };

describe('the policy of a queue', () => {
  it('is the one that names it, else the default', () => {
    expect(policyFor([standard, network], 'network')).toBe(network);
    expect(policyFor([standard, network], 'hardware')).toBe(standard);
    expect(policyFor([network], 'hardware')).toBeNull();
  });

  it('is the first by id where two name it', () => {
    const other = { ...network, id: 'a-network' };
    expect(policyFor([network, other], 'network')).toBe(other);
  });

  it('keeps what a newer app added, and is refused with a target that no clock can run to', () => {
    expect(slaPolicySchema.parse({ ...standard, escalateTo: 'jo' })).toMatchObject({ escalateTo: 'jo' });
    for (const resolution of [0, -5, 1.5, 600_000])
      expect(
        slaPolicySchema.safeParse({
          ...standard,
          targets: { ...standard.targets, low: { ...targets, resolution } },
        }).success,
      ).toBe(false);
  });
});
