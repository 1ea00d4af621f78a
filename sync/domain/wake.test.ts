import { describe, expect, it } from 'vitest';
import { STATUSES, type Status } from './ticket.ts';
import { whatWakes, type Happening } from './wake.ts';

/** Each happening, and what it makes of open, pending and solved: status, then `w` for a snooze that ends and `d` for the desk's turn. */
const EXPECTED: readonly (readonly [Happening, string, string, string])[] = [
  ['first-request', 'open d', 'pending d', 'solved d'],
  ['customer-reply', 'open wd', 'open wd', 'open wd'],
  ['cc-reply', 'open wd', 'open wd', 'solved'],
  ['supplier-reply', 'open w', 'pending w', 'solved'],
  ['auto-reply', 'open', 'pending', 'solved'],
  ['thanks', 'open wd', 'open wd', 'solved'],
  ['solved-by-customer', 'solved wd', 'solved wd', 'solved wd'],
  ['reopened-by-customer', 'open wd', 'open wd', 'open wd'],
  ['note', 'open', 'pending', 'solved'],
  ['timer', 'open wd', 'pending wd', 'solved w'],
  ['assignee-disabled', 'open wd', 'pending wd', 'solved'],
];

function told(status: Status, happening: Happening): string {
  const wake = whatWakes(status, happening);
  const marks = (wake.snooze === 'ends' ? 'w' : '') + (wake.turn === 'desk' ? 'd' : '');
  return `${wake.status} ${marks}`.trim();
}

describe('what wakes what', () => {
  it.each(EXPECTED)('%s: open becomes %s, pending %s, solved %s', (happening, ...becomes) => {
    expect(STATUSES.map((status) => told(status, happening))).toEqual(becomes);
  });

  it('never solves or puts off a ticket by anything but the requester’s own word', () => {
    for (const [happening] of EXPECTED) {
      if (happening === 'solved-by-customer') continue;
      expect(whatWakes('open', happening).status).toBe('open');
      expect(whatWakes('pending', happening).status).not.toBe('solved');
    }
  });

  it('never opens a ticket and leaves it asleep', () => {
    for (const [happening] of EXPECTED)
      for (const status of STATUSES) {
        const wake = whatWakes(status, happening);
        if (wake.status === 'open' && status !== 'open') expect(wake.snooze).toBe('ends');
      }
  });
});
