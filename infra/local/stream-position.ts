import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const schema = z.record(z.string(), z.string());

/** How far each shard of the table's stream was read: shard id to sequence number. */
export type StreamPosition = Record<string, string>;

/** Keeps the position over a restart, so that what a killed server had not yet followed is followed by the next one. */
export interface PositionKeeper {
  read(): StreamPosition;
  write(position: StreamPosition): void;
}

/** Kept in a file; one that cannot be read counts as none, and the stream is then read from its beginning. */
export function positionInFile(file: string): PositionKeeper {
  return {
    read() {
      try {
        const kept = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
        return kept.success ? kept.data : {};
      } catch {
        return {};
      }
    },
    write(position) {
      writeFileSync(`${file}.new`, JSON.stringify(position));
      renameSync(`${file}.new`, file);
    },
  };
}

/** Kept nowhere. */
export function positionInMemory(): PositionKeeper {
  let kept: StreamPosition = {};
  return { read: () => kept, write: (position) => (kept = position) };
}
