/** Ids by group, in their order, so that a walk begins where it has to instead of passing over everything there is. */
export class SortedIds {
  readonly #groups = new Map<
    string,
    { readonly ids: string[]; readonly known: Set<string>; isSorted: boolean }
  >();

  add(group: string, id: string): void {
    const held = this.#groups.get(group) ?? { ids: [], known: new Set<string>(), isSorted: true };
    this.#groups.set(group, held);
    if (held.known.has(id)) return;
    held.known.add(id);
    held.isSorted &&= (held.ids.at(-1) ?? '') < id;
    held.ids.push(id);
  }

  /** The ids of a group that begin with `prefix`, from after the id `after`. Nothing may be added while it is walked. */
  *walk(group: string, prefix: string, after: string | null): Generator<string> {
    const held = this.#groups.get(group);
    if (held === undefined) return;
    // Sorted when asked for: many are added between two walks.
    if (!held.isSorted) held.ids.sort();
    held.isSorted = true;
    for (let at = firstFrom(held.ids, prefix, after); at < held.ids.length; at += 1) {
      const id = held.ids[at];
      if (id?.startsWith(prefix) !== true) return;
      yield id;
    }
  }

  clear(): void {
    this.#groups.clear();
  }
}

/** The place of the first id that is at or beyond `prefix` and beyond `after`. */
function firstFrom(ids: readonly string[], prefix: string, after: string | null): number {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const id = ids[middle] ?? '';
    if (id < prefix || (after !== null && id <= after)) low = middle + 1;
    else high = middle;
  }
  return low;
}
