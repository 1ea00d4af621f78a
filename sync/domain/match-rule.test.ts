import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstRule, fits, ruleWords, type Incoming } from './match-rule.ts';
import type { QueueRule } from './queue.ts';

const INCOMING: Incoming = {
  to: ['desk@firm.example', 'invoices@firm.example'],
  from: { address: 'rosa@mail.supplier.example', name: 'Rosa Delgado' },
  subject: 'Invoice 2041',
  text: 'Please pay within 14 days.',
};
const PARTS = ['to', 'from', 'domain', 'subject', 'body'] as const;
const rule = (part: QueueRule['part'], words: string, more: Partial<QueueRule> = {}): QueueRule => ({
  id: `${part} ${words}`,
  part,
  words,
  ...more,
});

const someRule = fc.record({
  id: fc.uuid(),
  part: fc.constantFrom(...PARTS),
  words: fc.constantFrom('invoice', 'rosa', 'supplier.example', 'firm', 'nothing of it'),
});
const queues = fc.array(fc.record({ id: fc.uuid(), rules: fc.array(someRule, { maxLength: 4 }) }), {
  maxLength: 4,
});

describe('a rule', () => {
  it.each([
    ['to', 'INVOICES@'],
    ['from', 'delgado'],
    ['from', '@mail.supplier'],
    ['domain', 'supplier.example'],
    ['domain', '@mail.supplier.example'],
    ['subject', 'invoice'],
    ['body', '14 days'],
  ] as const)('that looks in %s for %j fits, whatever the case', (part, words) => {
    expect(fits(rule(part, words), INCOMING)).toBe(true);
  });

  it.each([
    ['domain', 'plier.example'],
    ['domain', 'supplier'],
    ['to', 'rosa'],
    ['subject', '  '],
  ] as const)('that looks in %s for %j does not fit', (part, words) => {
    expect(fits(rule(part, words), INCOMING)).toBe(false);
  });

  it('is not fooled by a domain that begins like the one it looks for', () => {
    const evil = { ...INCOMING, from: { address: 'x@supplier.example.evil.example', name: '' } };
    expect(fits(rule('domain', 'supplier.example'), evil)).toBe(false);
  });

  it('fits only where all its conditions hold, and says them in words', () => {
    const both = rule('subject', 'invoice', { also: [{ part: 'domain', words: 'supplier.example' }] });
    expect(fits(both, INCOMING)).toBe(true);
    expect(fits({ ...both, also: [{ part: 'body', words: 'refund' }] }, INCOMING)).toBe(false);
    expect(ruleWords(both)).toBe('subject holds “invoice” and sender’s domain is “supplier.example”');
  });
});

describe('rules in an order', () => {
  it('are decided by the first that fits, whatever stands below it', () => {
    fc.assert(
      fc.property(queues, queues, (above, below) => {
        const decided = firstRule(above, INCOMING) ?? firstRule(below, INCOMING);
        expect(firstRule([...above, ...below], INCOMING)).toEqual(decided);
        const all = [...above, ...below].flatMap((queue) => queue.rules.map((one) => ({ queue, rule: one })));
        expect(decided).toEqual(all.find((one) => fits(one.rule, INCOMING)) ?? null);
      }),
    );
  });
});
