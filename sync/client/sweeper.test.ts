import { describe, expect, it } from 'vitest';
import { aRev, ticketOf } from '../../tests/client/a-document.ts';
import type { AnyDocument } from '../domain/document.ts';
import { HeldDocuments } from './held-documents.ts';
import type { PushOutcome } from './push-outcome.ts';
import { Sweeper, type SweepPorts } from './sweeper.ts';
import { isMarked, markUnsent } from './unsent-mark.ts';

const NOW = '2026-11-22T10:00:00.000Z';
const edited = markUnsent(ticketOf({ rev: aRev(2, 'device0001') }), ticketOf(), {
  now: NOW,
  keepsForms: true,
});

function rig(outcome: PushOutcome, pushing: readonly string[] = []) {
  const held = new HeldDocuments();
  let stored: AnyDocument | null = edited;
  const submitted: (string | null)[] = [];
  const touched: string[] = [];
  const ports: SweepPorts = {
    held,
    isPushing: (_kind, id) => pushing.includes(id),
    pushAside: async (_kind, _id, push) => push(),
    submit: async (_kind, assumed) => {
      submitted.push(assumed);
      return outcome;
    },
    accepted: (_kind, doc) => held.answered(doc.rev, 'accepted'),
    unmark: async (_kind, doc) => {
      stored = doc;
      held.take('tickets', [doc]);
    },
    touch: async (_kind, id) => void touched.push(id),
  };
  return { held, ports, submitted, touched, stored: () => stored };
}

describe('sweeping', () => {
  it('sends what was unsent when the page opened and still is, and takes its mark off', async () => {
    const { held, ports, submitted, stored } = rig({ status: 'accepted' });
    held.take('tickets', [edited]);
    await new Sweeper(ports).sweep();
    expect(submitted).toEqual([aRev(1)]);
    expect(isMarked(stored()!)).toBe(false);
    expect(held.allMarked()).toEqual([]);
  });

  it('leaves fresh work and work that is being pushed to replication', async () => {
    const fresh = rig({ status: 'accepted' });
    const sweeper = new Sweeper(fresh.ports);
    fresh.held.take('tickets', [edited]);
    await sweeper.sweep();
    expect(fresh.submitted).toEqual([]);
    await sweeper.sweep();
    expect(fresh.submitted).toEqual([aRev(1)]);
    const busy = rig({ status: 'accepted' }, ['T1']);
    busy.held.take('tickets', [edited]);
    await new Sweeper(busy.ports).sweep();
    expect(busy.submitted).toEqual([]);
  });

  it('writes again what the server did not take, so that replication sees it', async () => {
    const { held, ports, touched } = rig({ status: 'conflict', master: ticketOf({ rev: aRev(9) }) });
    held.take('tickets', [edited]);
    await new Sweeper(ports).sweep();
    expect(touched).toEqual(['T1']);
  });

  it('lets go of what the server took out of sight', async () => {
    const gone = { id: 'T1', rev: aRev(9), left: true, _deleted: true };
    const { held, ports, touched, stored } = rig({ status: 'conflict', master: gone });
    held.take('tickets', [edited]);
    await new Sweeper(ports).sweep();
    expect(touched).toEqual([]);
    expect(stored()).toMatchObject({ rev: edited.rev, _deleted: true });
    expect(held.of('tickets').size).toBe(0);
  });

  it('takes the mark off what was accepted and never came back by pull, without sending it again', async () => {
    const { held, ports, submitted, stored } = rig({ status: 'accepted' });
    held.take('tickets', [edited]);
    held.answered(edited.rev, 'accepted');
    await new Sweeper(ports).sweep();
    expect(submitted).toEqual([]);
    expect(isMarked(stored()!)).toBe(false);
  });
});
