import { describe, expect, it } from 'vitest';
import { inPolicyOrder, policyFor, slaPolicySchema, soonerPosition, type SlaPolicy } from './policy.ts';

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

  it('is the first by position, whatever its id, once an admin has put them in order', () => {
    const last = { ...network, id: 'a-network', position: 2 };
    expect(policyFor([last, network], 'network')).toBe(network);
    expect(policyFor([{ ...last, position: -1 }, network], 'network')).toMatchObject({ id: 'a-network' });
  });

  it('is asked sooner at a position between those before it, past all that share one', () => {
    const ordered = [0, 1, 1, 3].map((position, at) => ({ ...standard, id: `p${at}`, position }));
    const raised = (id: string) => {
      const position = soonerPosition(ordered, id);
      if (position === null) return null;
      return inPolicyOrder(ordered.map((one) => (one.id === id ? { ...one, position } : one))).map(
        ({ id: each }) => each,
      );
    };
    expect(raised('p0')).toBeNull();
    expect(raised('p1')).toEqual(['p1', 'p0', 'p2', 'p3']);
    expect(raised('p3')).toEqual(['p0', 'p3', 'p1', 'p2']);
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
