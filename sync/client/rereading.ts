import type { Checkpoint } from '../protocol/pull.ts';

/** A lane of one scope; `lane` null means all of the scope's. */
export interface Part {
  readonly scope: string;
  readonly lane: number | null;
}

/**
 * A second reading of what does not add up, from the beginning of its logs, noting what comes. What the device holds of it and was not
 * named is not there any more.
 */
export class Rereading {
  readonly parts: readonly Part[];
  private readonly seen = new Set<string>();

  constructor(parts: readonly Part[]) {
    this.parts = parts;
  }

  /** The checkpoint, set back to the beginning of the lanes that are to be read again. */
  rewind(checkpoint: Checkpoint): Checkpoint {
    const rewound: Checkpoint = { ...checkpoint };
    for (const { scope, lane } of this.parts) {
      const at = rewound[scope];
      if (at !== undefined)
        rewound[scope] = { ...at, seqs: at.seqs.map((seq, index) => (index === lane ? 0 : seq)) };
    }
    return rewound;
  }

  note(ids: Iterable<string>): void {
    for (const id of ids) this.seen.add(id);
  }

  /** Of what is held of these parts, what did not come. */
  missing<Doc extends { readonly id: string }>(held: readonly Doc[]): Doc[] {
    return held.filter((doc) => !this.seen.has(doc.id));
  }
}
