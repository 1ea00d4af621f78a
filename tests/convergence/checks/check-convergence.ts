import type { AnyDocument } from '../../../sync/domain/document.ts';
import { sameValue } from '../../../sync/domain/same-value.ts';
import { scopesOf, type Actor } from '../../../sync/domain/scope.ts';
import type { Ledger } from './ledger.ts';
import type { Shadow } from './shadow.ts';

/** What a device holds of the server's, by `kind:id`: live documents alone. */
export type HeldDocuments = ReadonlyMap<string, AnyDocument>;

/** What the server's table holds for this person, by `kind:id`. */
export function documentsFor(shadow: Shadow, actor: Actor): Map<string, AnyDocument> {
  const scopes = scopesOf(actor);
  const documents = new Map<string, AnyDocument>();
  for (const item of shadow.items.values())
    if (item.body !== null && scopes.includes(item.scope))
      documents.set(`${item.kind}:${item.id}`, item.body);
  return documents;
}

/** I3: a device holds exactly what the server holds for its person: the same ids, revs and bodies. */
export function checkSame(
  ledger: Ledger,
  name: string,
  invariant: string,
  held: HeldDocuments,
  wanted: HeldDocuments,
): void {
  const tell = (detail: string): void => ledger.violate(invariant, `${name} ${detail}`);
  for (const [key, doc] of wanted) {
    const mine = held.get(key);
    if (mine === undefined) tell(`lacks ${key} at ${doc.rev}`);
    else if (mine.rev !== doc.rev) tell(`holds ${key} at ${mine.rev}, the server at ${doc.rev}`);
    else if (!sameValue(mine, doc))
      tell(`holds another body of ${key} at ${doc.rev}: ${difference(mine, doc)}`);
  }
  for (const key of held.keys()) if (!wanted.has(key)) tell(`holds ${key}, which the server has not for it`);
}

function difference(mine: AnyDocument, theirs: AnyDocument): string {
  const fields = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  return [...fields]
    .filter((field) => !sameValue(mine[field], theirs[field]))
    .map((field) => `${field} ${JSON.stringify(mine[field])} / ${JSON.stringify(theirs[field])}`)
    .join('; ')
    .slice(0, 400);
}
