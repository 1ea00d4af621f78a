import type { Piece } from './file-store.ts';

/** Bytes of a piece that are used: `skip` of them lie before what an earlier piece gave already. */
export interface UsedPiece {
  readonly piece: Piece;
  readonly skip: number;
}

/** What pieces amount to. */
export interface Cover {
  /** How many bytes of the file, from its first, are there without a gap. */
  readonly through: number;
  /** The pieces those bytes are in, in their order. */
  readonly used: readonly UsedPiece[];
}

/** Puts pieces together as far as there is no gap. They may overlap, since a device cuts anew after each break of its line. */
export function coverFile(pieces: readonly Piece[]): Cover {
  const used: UsedPiece[] = [];
  let through = 0;
  for (const piece of [...pieces].sort((a, b) => a.from - b.from || b.size - a.size)) {
    if (piece.from > through) break;
    const end = piece.from + piece.size;
    if (end <= through) continue;
    used.push({ piece, skip: through - piece.from });
    through = end;
  }
  return { through, used };
}
