import type { Kind } from '../../sync/domain/kind.ts';
import type { Verb } from '../../sync/domain/permissions.ts';
import type { Actor, Role } from '../../sync/domain/scope.ts';
import { putPeople } from '../../sync/server/admin/put-people.ts';
import { putArticles, putSettings } from '../../sync/server/admin/put-settings.ts';
import type { PushRow } from '../../sync/protocol/push.ts';
import { MemoryStore } from '../../sync/server/memory/memory-store.ts';
import { openDesk, type Desk } from '../contract/desk.ts';
import { insert, MADE_AT, ownId, type WireDevice } from '../contract/wire-device.ts';

/** Whose a document is, as the person who reaches for it stands to it. */
export const OWNERS = ['own', 'foreign', 'restricted'] as const;
export type Owner = (typeof OWNERS)[number];

/** The restricted queue that the person of the scene is not in. */
export const HR = 'restricted-hr';
/** The person of the scene. */
export const ME = 'me';
const WRITER: Actor = { personId: 'writer', role: 'agent', memberOf: [HR] };

/** A desk as somebody finds it who reaches for its documents. */
export interface Scene {
  readonly desk: Desk;
  readonly me: WireDevice;
  /** The stored document of a kind and owner. */
  readonly id: (kind: Kind, owner: Owner) => string;
}

/** A desk with a document of each kind for each owner, and somebody of this role before it. */
export async function matrixScene(role: Role): Promise<Scene> {
  const store = new MemoryStore('EPOCH');
  const desk = openDesk({ store, archive: store });
  const writer = desk.device('WRITER', WRITER);
  const other = desk.device('OTHER', { personId: 'other', role, memberOf: [] });
  const me = desk.device('ME', { personId: ME, role, memberOf: [] });
  const common = { rev: `srv-${ownId(1)}`, name: 'Somebody', createdAt: MADE_AT };
  const card = { ...common, email: null, role: 'requester' as const, memberOf: [], disabled: false };
  await putPeople(desk.deps, [
    { ...card, id: ME },
    { ...card, id: 'foreign' },
  ]);
  for (const owner of OWNERS) {
    const rev = `srv-${ownId(2)}`;
    await putSettings(desk.deps, [{ id: `settings-${owner}`, rev, type: 'queue', name: owner, position: 1 }]);
    await putArticles(desk.deps, [{ id: `articles-${owner}`, rev, title: owner, body: '' }]);
    const fields = {
      requesterId: owner === 'own' ? ME : 'foreign',
      queueId: owner === 'restricted' ? HR : 'desk',
    };
    await writer.push(
      insert('tickets', writer.ticket(`tickets-${owner}`, fields)),
      insert('messages', writer.message(`tickets-${owner}`, 1, fields)),
    );
  }
  await me.push(insert('personal', personal(me, 'personal-own', ME)));
  await other.push(insert('personal', personal(other, 'personal-foreign', 'other')));
  const events = (await store.exportAll()).documents.filter(({ kind }) => kind === 'events');
  const id = (kind: Kind, owner: Owner): string => {
    if (kind === 'messages') return `tickets-${owner}--${ownId(1)}`;
    if (kind === 'events') return events.find((event) => event.id.startsWith(`tickets-${owner}--`))?.id ?? '';
    if (kind === 'people') return owner === 'own' ? ME : 'foreign';
    return `${kind}-${owner}`;
  };
  return { desk, me, id };
}

function personal(device: WireDevice, id: string, ownerId: string) {
  const rev = device.rev();
  return { id, rev, ownerId, updatedAt: MADE_AT, type: 'preference', name: 'theme', value: 'dark' };
}

/** The row by which somebody inserts a document of this kind for this owner. */
export function newRow({ me }: Scene, kind: Kind, owner: Owner): PushRow {
  const isRequester = me.actor.role === 'requester';
  const requesterId = owner === 'own' ? ME : 'foreign';
  const queueId = owner === 'restricted' ? HR : 'desk';
  switch (kind) {
    case 'tickets':
      return insert(
        kind,
        isRequester
          ? me.request('fresh', { requesterId, queueId })
          : me.ticket('fresh', { requesterId, queueId }),
      );
    case 'messages': {
      const type = isRequester ? 'request' : 'note';
      return insert(kind, me.message(`tickets-${owner}`, 77, { type, requesterId, authorId: ME }));
    }
    case 'personal':
      return insert(kind, personal(me, 'fresh', owner === 'own' ? ME : 'other'));
    case 'events':
    case 'people':
    case 'settings':
    case 'articles':
      return insert(kind, {
        ...me.ticket('fresh'),
        type: 'queue',
        name: 'Fresh',
        position: 1,
        title: 'Fresh',
      });
  }
}

/** The row by which somebody changes or deletes a stored document, knowing all there is to know of it. */
export async function changeRow(
  { desk, me, id }: Scene,
  kind: Kind,
  owner: Owner,
  verb: Verb,
): Promise<PushRow> {
  const stored = (await desk.archive.exportAll()).documents.find(
    (item) => item.kind === kind && item.id === id(kind, owner) && !item.scope.startsWith('rq:'),
  );
  const doc = {
    ...stored?.body,
    id: id(kind, owner),
    rev: me.rev(),
    updatedBy: ME,
    subject: 'Changed',
    body: 'Changed',
  };
  return { kind, assumed: stored?.rev ?? null, doc: verb === 'delete' ? { ...doc, _deleted: true } : doc };
}

/** What is stored of a document, as text. What somebody keeps in their own private scope under another's id is no reach at the other's. */
export async function storedText({ desk, id }: Scene, kind: Kind, owner: Owner): Promise<string> {
  const { documents } = await desk.archive.exportAll();
  const isAside = (scope: string) => owner !== 'own' && scope === `me:${ME}`;
  const found = documents.filter(
    (item) => item.kind === kind && item.id === id(kind, owner) && !isAside(item.scope),
  );
  return JSON.stringify(found.map(({ rev, gone, body }) => ({ rev, gone, body })));
}
