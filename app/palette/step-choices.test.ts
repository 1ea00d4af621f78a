import { describe, expect, it } from 'vitest';
import { plainTicket } from '../../tests/support/fake-workspace.ts';
import type { Deed } from './choice.ts';
import { stepChoices, type StepSource } from './step-choices.ts';
import { macroChoices, ticketChoices } from './ticket-choices.ts';

const NOW_MS = Date.parse('2026-03-12T10:00:00.000Z');
const SOURCE: StepSource = {
  agents: [
    { value: 'jo', label: 'Jo Whitaker (you)' },
    { value: 'priya', label: 'Priya Nair' },
  ],
  queues: [
    { value: 'hardware', label: 'Hardware' },
    { value: 'access', label: 'Access' },
  ],
  tags: ['vpn', 'printer'],
  nowMs: NOW_MS,
};
const labels = (choices: readonly { readonly label: string }[]) => choices.map(({ label }) => label);
const ticket = plainTicket('one', { assigneeId: 'jo', tags: ['vpn'] });

function edited(deed: Deed | undefined): object | null {
  if (deed?.type !== 'edit') return null;
  return typeof deed.edit === 'function' ? deed.edit(ticket) : deed.edit;
}

describe('the answers to a step', () => {
  it('leave out what is so already', () => {
    expect(labels(stepChoices('assign', [ticket], SOURCE, ''))).toEqual(['Priya Nair', 'Nobody']);
    expect(labels(stepChoices('queue', [ticket], SOURCE, ''))).toEqual(['Access']);
    expect(labels(stepChoices('status', [ticket], SOURCE, ''))).toEqual(['Pending', 'Solved']);
    expect(labels(stepChoices('priority', [ticket], SOURCE, ''))).toEqual(['Low', 'High', 'Urgent']);
  });

  it('offer what is so for some of several tickets only', () => {
    const other = plainTicket('two', { assigneeId: 'priya' });
    expect(labels(stepChoices('assign', [ticket, other], SOURCE, ''))).toEqual([
      'Jo Whitaker (you)',
      'Priya Nair',
      'Nobody',
    ]);
  });

  it('solve by way of solving, so that one moves on as with the key', () => {
    expect(stepChoices('status', [ticket], SOURCE, '').at(-1)?.deed).toEqual({ type: 'solve' });
  });

  it('add a tag, take one away, or make one of what was typed', () => {
    expect(labels(stepChoices('tag', [ticket], SOURCE, ''))).toEqual(['printer', 'Remove vpn']);
    const fresh = stepChoices('tag', [ticket], SOURCE, ' Wi-Fi ').at(-1);
    expect(fresh?.label).toBe('New tag wi-fi');
    expect(edited(fresh?.deed)).toEqual({ tags: ['vpn', 'wi-fi'] });
    expect(labels(stepChoices('tag', [ticket], SOURCE, 'vpn'))).not.toContain('New tag vpn');
  });

  it('snooze into the future alone', () => {
    const times = stepChoices('snooze', [ticket], SOURCE, '').map(({ deed }) => edited(deed));
    expect(times).toHaveLength(4);
    for (const time of times)
      expect(time).toEqual({ snoozeUntil: expect.stringMatching(/^2026-03-1[2-9]T/) as string });
  });
});

describe('what can be done to tickets', () => {
  const asking = { personId: 'jo', nowMs: NOW_MS };

  it('is nothing without a ticket', () => {
    expect(ticketChoices([], asking)).toEqual([]);
  });

  it('is only what would change something of one alone', () => {
    expect(labels(ticketChoices([ticket], asking))).not.toContain('Assign to me');
    expect(labels(ticketChoices([plainTicket('two')], asking))).toContain('Assign to me');
    expect(labels(ticketChoices([ticket], asking))).toContain('Copy reference 7K3F-9QMX');
  });

  it('is everything for several, but what is about one', () => {
    const several = labels(ticketChoices([ticket, plainTicket('two', { status: 'solved' })], asking));
    expect(several).toEqual(expect.arrayContaining(['Assign to me', 'Solve', 'Wake now']));
    expect(several.some((label) => label.startsWith('Copy'))).toBe(false);
  });

  it('runs a macro that writes upon one ticket only', () => {
    const shared = { rev: ticket.rev, type: 'macro' as const, changes: { status: 'solved' as const } };
    const macros = [
      { ...shared, id: 'm1', name: 'Close it' },
      { ...shared, id: 'm2', name: 'Thank them', text: 'Thank you.' },
    ];
    expect(labels(macroChoices(macros, 0))).toEqual([]);
    expect(labels(macroChoices(macros, 1))).toEqual(['Close it', 'Thank them']);
    expect(labels(macroChoices(macros, 2))).toEqual(['Close it']);
  });
});
