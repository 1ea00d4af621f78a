import { describe, expect, it } from 'vitest';
import type { EditedTicket } from '../live/triage-history.ts';
import { replyWords, triageWords, undoWords, type TriageNames } from './triage-words.ts';

const names: TriageNames = {
  person: () => 'Ana Ruiz',
  queue: () => 'Hardware',
  ticket: (id) => `7K3F-${id}`,
};

const edited = (ticketId: string): EditedTicket => ({
  ticketId,
  changes: [{ field: 'assigneeId', from: null, to: 'ana' }],
});

describe('what a triage action did', () => {
  it('is told field by field for one ticket, and by number for many', () => {
    expect(triageWords({ edited: [edited('A')], same: 0, failed: [] }, names)).toBe(
      '7K3F-A: assignee Ana Ruiz.',
    );
    expect(triageWords({ edited: [edited('A'), edited('B')], same: 0, failed: [] }, names)).toBe(
      '2 tickets changed.',
    );
    expect(triageWords({ edited: [edited('A')], same: 2, failed: [] }, names)).toBe(
      '1 ticket changed, 2 so already.',
    );
    expect(triageWords({ edited: [], same: 1, failed: [] }, names)).toBe(
      'Nothing to change: it is so already.',
    );
  });

  it('names what could not be changed, and why', () => {
    const failed = Array.from({ length: 7 }, (_, at) => ({ ticketId: `X${at}`, why: 'No room.' }));
    expect(triageWords({ edited: [edited('A')], same: 0, failed }, names)).toBe(
      '1 changed, 7 could not be (7K3F-X0; 7K3F-X1; 7K3F-X2; 7K3F-X3; 7K3F-X4 and 2 more): No room.',
    );
  });
});

describe('what became of replies', () => {
  const queued = ['A', 'B'].map((ticketId) => ({ ticketId, messageId: `m-${ticketId}` }));
  const failed = [{ ticketId: 'C', why: 'It is closed.' }];

  it('is told by number, and by name where none was written', () => {
    expect(replyWords({ queued, failed: [] }, names)).toBe('2 replies go out in a moment.');
    expect(replyWords({ queued: queued.slice(1), failed }, names)).toBe(
      '1 reply goes out in a moment, 1 could not be (7K3F-C): It is closed.',
    );
    expect(replyWords({ queued: [], failed }, names)).toMatch(/^No reply was written, 1 could not be/);
  });

  it('tells what was taken back and what had gone', () => {
    const outcome = { back: [], left: [], failed: [], replies: { back: ['A'], gone: ['B'] } };
    expect(undoWords(outcome, names)).toBe('1 reply taken back. Sent already: 7K3F-B.');
  });
});

describe('what an undo did', () => {
  it('is told with what was left', () => {
    expect(undoWords(null, names)).toBe('There is nothing to undo.');
    expect(undoWords({ back: [edited('A')], left: [], failed: [] }, names)).toBe(
      'Undone: 1 ticket put back.',
    );
    expect(undoWords({ back: [edited('A'), edited('B')], left: [edited('C')], failed: [] }, names)).toBe(
      'Undone: 2 tickets put back. Changed meanwhile and left: assignee of 7K3F-C.',
    );
    expect(undoWords({ back: [], left: [], failed: [{ ticketId: 'A', why: 'No room.' }] }, names)).toBe(
      'Not undone: 1 could not be (7K3F-A): No room.',
    );
  });
});
