import { hiddenNews, NEWS_HIDDEN, type NewsKind } from '../../domain/news.ts';
import { personalSchema, preferenceId } from '../../domain/personal.ts';
import { isQuiet, QUIET_HOURS, readQuietHours, type QuietHours } from '../../domain/quiet-hours.ts';
import { personalScope } from '../../domain/scope.ts';
import { isLive } from '../stored-document.ts';
import type { SyncStore } from '../sync-store.ts';

/** What a person wants to hear of, and when. */
export interface Wishes {
  readonly hidden: readonly NewsKind[];
  readonly quiet: QuietHours | null;
}

/** Reads what a person has chosen, on whichever of their devices. */
export async function readWishes(store: Pick<SyncStore, 'readDocuments'>, personId: string): Promise<Wishes> {
  const scope = personalScope(personId);
  const ids = [NEWS_HIDDEN, QUIET_HOURS].map((name) => preferenceId(personId, name));
  const read = await store.readDocuments(ids.map((id) => ({ scope, kind: 'personal' as const, id })));
  const [hidden, quiet] = read.map((item) => {
    const personal = isLive(item) ? personalSchema.parse(item.body) : null;
    return personal?.type === 'preference' ? personal.value : null;
  });
  return { hidden: hiddenNews(hidden), quiet: readQuietHours(quiet) };
}

/** Whether something that happened at a moment may make a sound now: what falls into quiet hours never does, not even after them. */
export function mayRing({ hidden, quiet }: Wishes, kind: NewsKind, moments: readonly number[]): boolean {
  return !hidden.includes(kind) && (quiet === null || !moments.some((ms) => isQuiet(quiet, ms)));
}
