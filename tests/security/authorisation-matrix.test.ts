import { describe, expect, it } from 'vitest';
import { KINDS, type Kind } from '../../sync/domain/kind.ts';
import { PERMISSIONS, type Verb } from '../../sync/domain/permissions.ts';
import { queueScope, type Role } from '../../sync/domain/scope.ts';
import { insert, ownId } from '../contract/wire-device.ts';
import {
  changeRow,
  HR,
  matrixScene,
  ME,
  newRow,
  OWNERS,
  storedText,
  type Owner,
  type Scene,
} from './matrix-scene.ts';

const ROLES: readonly Role[] = ['requester', 'agent', 'lead', 'admin'];
const VERBS: readonly Verb[] = ['read', 'insert', 'update', 'delete'];

/** What the matrix says of a deed. */
function isAllowed(role: Role, kind: Kind, verb: Verb, owner: Owner): boolean {
  const reach = PERMISSIONS[role][kind][verb];
  if (reach === 'none') return false;
  const isDesk = role !== 'requester';
  // A message is its author's: whoever may write in a ticket at all writes their own there.
  if (kind === 'messages' && verb === 'insert' && owner === 'foreign') return isDesk;
  // A ticket may be handed to a restricted queue by those who are not in it; there is nothing else they may do there.
  if (kind === 'tickets' && verb === 'insert' && owner === 'restricted') return isDesk;
  return owner === 'own' || (reach === 'all' && owner === 'foreign');
}

describe.each(ROLES)('a %s', (role) => {
  for (const kind of KINDS)
    for (const verb of VERBS)
      for (const owner of OWNERS) {
        if (owner === 'restricted' && kind !== 'tickets' && kind !== 'messages' && kind !== 'events')
          continue;
        const allowed = isAllowed(role, kind, verb, owner);
        it(`${allowed ? 'may' : 'may not'} ${verb} ${kind}: ${owner}`, async () => {
          const here = await matrixScene(role);
          expect(await acts(here, kind, verb, owner)).toBe(allowed);
          expect(await here.desk.faults()).toEqual([]);
        });
      }

  it('may insert no ticket into somebody else’s name and no message into somebody else’s mouth', async () => {
    const { me } = await matrixScene(role);
    const forgedTicket = { ...me.ticket('fresh', { requesterId: ME }), createdBy: 'other' };
    const forgedMessage = me.message('tickets-own', 78, {
      authorId: 'other',
      type: role === 'requester' ? 'request' : 'note',
    });
    const otherDevice = { ...me.ticket('fresh2', { requesterId: ME }), rev: `OTHERDEVICE1-${ownId(1)}` };
    const rows = [
      insert('tickets', forgedTicket),
      insert('messages', forgedMessage),
      insert('tickets', otherDevice),
    ];
    for (const answer of await me.push(...rows))
      expect(answer).toMatchObject({ status: 'refused', refusal: { reason: 'forged' } });
  });

  it('reads exactly the scopes that are theirs', async () => {
    const { me } = await matrixScene(role);
    const { scopes } = await me.pullOnce();
    const expected = role === 'requester' ? [`rq:${ME}`, `me:${ME}`] : ['ws', `me:${ME}`];
    expect(scopes).toEqual(expected);
    expect(scopes).not.toContain(queueScope(HR));
  });
});

/** Whether the deed has an effect: what is read arrives, what is written is stored. */
async function acts(here: Scene, kind: Kind, verb: Verb, owner: Owner): Promise<boolean> {
  const { me, id } = here;
  if (verb === 'read') {
    await me.pullAll();
    return me.get(kind, id(kind, owner)) !== undefined;
  }
  if (verb === 'insert') {
    const row = newRow(here, kind, owner);
    const [answer] = await me.push(row);
    return answer?.status === 'accepted';
  }
  const row = await changeRow(here, kind, owner, verb);
  const before = await storedText(here, kind, owner);
  await me.push(row);
  return before !== (await storedText(here, kind, owner));
}
