import { describe, expect, it } from 'vitest';
import type { Macro } from '../../../../sync/domain/answer.ts';
import { macroEntry, macroFaults, macroOf } from './macro-entry.ts';

const KEPT: Macro = {
  id: 'm1',
  rev: 'srv-01ARZ3NDEKTSV4RRFFQ69G5FAV',
  type: 'macro',
  name: 'Take and wait',
  text: 'Hello {{requester.first_name}}',
  changes: {
    status: 'pending',
    priority: 'high',
    assigneeId: 'me',
    queueId: 'network',
    snoozeUntil: '2026-10-01T08:00:00.000Z',
    addTags: ['vpn'],
    removeTags: ['new'],
  },
  colour: 'plum',
};

describe('a macro that is entered', () => {
  it('comes back as it was, with what the form does not ask for', () => {
    expect(macroOf(KEPT, macroEntry(KEPT, 'unused'))).toEqual(KEPT);
  });

  it('changes only what was chosen, and tells nobody from nothing', () => {
    const entry = { ...macroEntry(null, 'new'), name: 'Give back', assigneeId: 'nobody' };
    expect(macroOf(null, entry)).toEqual({
      id: 'new',
      type: 'macro',
      name: 'Give back',
      text: '',
      changes: { assigneeId: null },
    });
    expect(macroFaults(entry, [KEPT])).toEqual({});
  });

  it('is not saved when it would do nothing, adds and removes one tag, or holds an unknown variable', () => {
    const entry = { ...macroEntry(null, 'new'), name: 'x' };
    expect(macroFaults(entry, [])['text']).toMatch(/would do nothing/);
    const tags = { ...entry, addTags: 'vpn, wifi', removeTags: 'WiFi' };
    expect(macroFaults(tags, [])).toEqual({
      removeTags: '“wifi” is added above. Take it out of one of the two.',
    });
    expect(macroFaults({ ...entry, text: '{{agent.phone}}' }, [])['text']).toMatch(
      /^\{\{agent\.phone}} stands for/,
    );
  });
});
