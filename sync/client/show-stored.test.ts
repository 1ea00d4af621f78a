import { expect, it } from 'vitest';
import { aRev, ticketOf } from '../../tests/client/a-document.ts';
import type { AnyDocument } from '../domain/document.ts';
import { Model } from './read-model.ts';
import { showStored } from './show-stored.ts';
import { markUnsent } from './unsent-mark.ts';

function rig(held: readonly AnyDocument[], stored: readonly AnyDocument[]) {
  const model = new Model();
  model.take('tickets', held);
  const store = { get: async (id: string) => stored.find((doc) => doc.id === id) ?? null };
  const before = model.version();
  const show = async (...ids: string[]) => {
    await showStored('tickets', ids, { store, model });
    return model.tickets().map(({ ticket }) => `${ticket.id} ${ticket.rev}`);
  };
  return { model, show, isUntouched: () => model.version() === before };
}

const older = ticketOf({ rev: aRev(1) });
const newer = ticketOf({ rev: aRev(2) });

it('shows what is stored and not held, or held in another form', async () => {
  expect(await rig([], [older]).show('T1')).toEqual([`T1 ${aRev(1)}`]);
  expect(await rig([older], [newer]).show('T1')).toEqual([`T1 ${aRev(2)}`]);
});

it('takes away what has left, and does nothing where there is nothing to show', async () => {
  const gone = { id: 'T1', rev: aRev(2), left: true, _deleted: true };
  expect(await rig([older], [gone]).show('T1')).toEqual([]);
  for (const [held, stored] of [
    [[], [gone]],
    [[newer], [newer]],
    [[newer], []],
  ] as const) {
    const { show, isUntouched } = rig(held, stored);
    await show('T1');
    expect(isUntouched()).toBe(true);
  }
});

it('leaves edits alone that wait on this device, in memory or in the database', async () => {
  const edit = markUnsent(ticketOf({ rev: aRev(3, 'device0001') }), older, {
    now: '2026-11-22T10:00:00.000Z',
    keepsForms: true,
  });
  for (const [held, stored] of [
    [edit, newer],
    [older, edit],
  ] as const) {
    const { show, isUntouched } = rig([held], [stored]);
    await show('T1');
    expect(isUntouched()).toBe(true);
  }
});
