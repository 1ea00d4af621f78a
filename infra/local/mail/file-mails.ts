import { mkdirSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RawMailStore } from '../../../sync/server/intake/raw-mail-store.ts';

/** Raw mails under their names, newest last. */
export interface KeptMails extends RawMailStore {
  /** The names, in the order of text; names that begin with a ULID are in the order of time. */
  names(): Promise<string[]>;
}

const NAME = /^[A-Za-z0-9_-]{1,120}$/;

/** Kept in a folder, one file each. */
export function mailsInFolder(folder: string): KeptMails {
  mkdirSync(folder, { recursive: true });
  const fileOf = (key: string) => {
    if (!NAME.test(key)) throw new Error(`No mail has the name ${key}.`);
    return join(folder, `${key}.eml`);
  };
  return {
    async put(key, bytes) {
      const file = fileOf(key);
      await writeFile(`${file}.new`, bytes);
      await rename(`${file}.new`, file);
    },
    async get(key) {
      if (!NAME.test(key)) return null;
      try {
        return await readFile(fileOf(key));
      } catch (fault) {
        if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null;
        throw fault;
      }
    },
    async remove(key) {
      await rm(fileOf(key), { force: true });
    },
    async names() {
      const files = await readdir(folder);
      return files.flatMap((file) => /^(.+)\.eml$/.exec(file)?.[1] ?? []).sort();
    },
  };
}

/** Kept nowhere. */
export function mailsInMemory(): KeptMails {
  const kept = new Map<string, Uint8Array>();
  return {
    put: async (key, bytes) => void kept.set(key, bytes),
    get: async (key) => kept.get(key) ?? null,
    remove: async (key) => void kept.delete(key),
    names: async () => [...kept.keys()].sort(),
  };
}
