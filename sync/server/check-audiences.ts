import { projectForRequester } from '../domain/projection.ts';
import { sameValue } from '../domain/same-value.ts';
import { isRequesterScope } from '../domain/scope.ts';
import { audienceOfBody } from './audience-of-body.ts';
import { locatorKey } from './keys.ts';
import { locatorOf } from './marker.ts';
import { documentKeyText, isLive, type LiveDocument } from './stored-document.ts';
import type { StoreContents } from './store-archive.ts';

/**
 * Whether everything stored lies with its audience and nowhere else: one canonical item for each document, its copies exactly its projection,
 * no copy without its canonical item, every ticket where its locator says. Gives a sentence for each thing that is wrong. No writer may be at
 * work and no thread on the move.
 */
export function checkAudiences({
  documents,
  markers,
}: Pick<StoreContents, 'documents' | 'markers'>): string[] {
  const live = documents.filter(isLive);
  const byKey = new Map(live.map((document) => [documentKeyText(document), document]));
  const canonical = new Map<string, LiveDocument>();
  const wrong: string[] = [];
  for (const document of live) {
    if (isRequesterScope(document.scope)) continue;
    // Private things are their owner's: two people may choose one id.
    const owner = document.kind === 'personal' ? document.scope : '';
    const key = `${owner} ${document.kind} ${document.id}`;
    if (canonical.has(key)) wrong.push(`${key} has two canonical items`);
    canonical.set(key, document);
  }
  for (const document of canonical.values()) wrong.push(...checkCopies(document, byKey));
  for (const copy of live)
    if (
      isRequesterScope(copy.scope) &&
      canonical.get(` ${copy.kind} ${copy.id}`)?.copies[copy.scope] !== copy.rev
    )
      wrong.push(`${documentKeyText(copy)} is a copy that no canonical item names`);
  const locators = new Map(markers.map((marker) => [marker.key, marker]));
  for (const document of canonical.values()) {
    if (document.kind !== 'tickets') continue;
    const locator = locatorOf(locators.get(locatorKey(document.id)) ?? null);
    if (locator?.scope !== document.scope) wrong.push(`${document.id} is not where its locator says`);
    if (locator !== null && locator.movingFrom !== null) wrong.push(`${document.id} is still on the move`);
  }
  return wrong;
}

function checkCopies(document: LiveDocument, byKey: ReadonlyMap<string, LiveDocument>): string[] {
  const wrong: string[] = [];
  const { kind, id, body, copies, scope } = document;
  const audience = audienceOfBody(kind, body);
  const name = documentKeyText(document);
  if (audience.canonical !== scope) wrong.push(`${name} belongs to ${audience.canonical}`);
  const projected = audience.copy === null ? null : projectForRequester(kind, body);
  const expected = audience.copy === null || projected === null ? [] : [audience.copy];
  if (!sameValue(Object.keys(copies), expected)) wrong.push(`${name} has copies for another audience`);
  for (const [copyScope, rev] of Object.entries(copies)) {
    const copy = byKey.get(documentKeyText({ scope: copyScope, kind, id }));
    if (copy === undefined || copy.rev !== rev) wrong.push(`${name} names a copy that is not there`);
    else if (!sameValue(copy.body, { ...projected, rev }))
      wrong.push(`${name} has a copy that is not its projection`);
  }
  return wrong;
}
