import { PIECE_LEAST_BYTES, PIECE_MOST_BYTES } from '../../protocol/files.ts';

const FIRST_BYTES = 131_072;
/** A piece that takes less is worth doubling, and one that takes more is worth halving: many lines break every twenty seconds. */
const QUICK_MS = 2_000;
const LONG_MS = 8_000;

/** How many bytes to send at once: more while the line carries them quickly, fewer after it broke. */
export class PieceSize {
  private bytes = FIRST_BYTES;

  now(): number {
    return this.bytes;
  }

  carried(tookMs: number): void {
    if (tookMs < QUICK_MS) this.bytes = Math.min(PIECE_MOST_BYTES, this.bytes * 2);
    else if (tookMs > LONG_MS) this.broke();
  }

  broke(): void {
    this.bytes = Math.max(PIECE_LEAST_BYTES, this.bytes / 2);
  }
}
