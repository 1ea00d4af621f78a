import { describe, expect, it } from 'vitest';
import type { CannedReply } from '../../../../sync/domain/answer.ts';
import { replyEntry, replyFaults, replyOf } from './reply-entry.ts';

const KEPT: CannedReply = {
  id: 'r1',
  rev: 'srv-01ARZ3NDEKTSV4RRFFQ69G5FAV',
  type: 'canned-reply',
  name: 'We have it',
  text: 'Hello {{requester.first_name}}',
  tags: ['thanks'],
  translations: { fr: 'Bonjour' },
};

describe('a canned reply that is entered', () => {
  it('comes back as it was, with what a newer app added', () => {
    expect(replyOf(KEPT, replyEntry(KEPT, 'unused'))).toEqual(KEPT);
  });

  it('reads its words in small letters, each once', () => {
    const entry = { ...replyEntry(null, 'new'), name: ' Hello ', text: 'Hi', words: 'VPN, vpn ,, laptop' };
    expect(replyOf(null, entry)).toEqual({
      id: 'new',
      type: 'canned-reply',
      name: 'Hello',
      text: 'Hi',
      tags: ['vpn', 'laptop'],
    });
    expect(replyFaults(entry, [KEPT])).toEqual({});
  });

  it('needs a name of its own, words, and variables that are known', () => {
    const entry = replyEntry(null, 'new');
    expect(replyFaults(entry, [KEPT])).toEqual({
      name: 'Say what it is called.',
      text: 'Write what the reply says.',
    });
    const text = 'Hello {{requester.nick}} and {{ x y }}';
    const other = { ...entry, name: 'we HAVE it', text, words: 'a'.repeat(51) };
    const faults = replyFaults(other, [KEPT]);
    expect(faults['name']).toBe('There is one called we HAVE it already.');
    expect(faults['text']).toMatch(/^\{\{requester\.nick}}, \{\{ x y }} stand for nothing/);
    expect(faults['words']).toMatch(/at most 50 characters/);
    expect(replyFaults(replyEntry(KEPT, ''), [KEPT])).toEqual({});
  });
});
