import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where they lie within a data folder. */
export const FILES_FOLDER = 'files';

/** Objects by key, whole: what a bucket is. */
export interface ObjectFolder {
  read(key: string): Promise<Buffer | null>;
  write(key: string, bytes: Buffer): Promise<void>;
  remove(key: string): Promise<void>;
  /** Every object whose key begins with the prefix, by key. */
  list(prefix: string): Promise<readonly { readonly key: string; readonly size: number }[]>;
}

/** Keys that are paths within a folder and lead nowhere else. */
export function isObjectKey(key: string): boolean {
  return /^[A-Za-z0-9_-]+(\/[A-Za-z0-9_-]+)*$/.test(key) && key.length <= 500;
}

/** Objects that are gone with the process. */
export function memoryFolder(): ObjectFolder {
  const objects = new Map<string, Buffer>();
  return {
    read: async (key) => objects.get(key) ?? null,
    write: async (key, bytes) => void objects.set(key, bytes),
    remove: async (key) => void objects.delete(key),
    list: async (prefix) =>
      [...objects]
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, bytes]) => ({ key, size: bytes.byteLength }))
        .sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
}

/** Objects as files of a folder on disk. Each is written beside its place and moved there, so nobody reads half of one. */
export function diskFolder(root: string): ObjectFolder {
  const objects = join(root, 'objects');
  const arriving = join(root, 'arriving');
  return {
    read: async (key) => orNull(readFile(join(objects, key))),
    write: async (key, bytes) => {
      const place = join(objects, key);
      const beside = join(arriving, randomUUID());
      await mkdir(dirname(place), { recursive: true });
      await mkdir(arriving, { recursive: true });
      await writeFile(beside, bytes, { flush: true });
      await rename(beside, place);
    },
    remove: async (key) => rm(join(objects, key), { force: true }),
    list: async (prefix) => {
      const within = prefix.endsWith('/') ? prefix.slice(0, -1) : dirname(prefix);
      const names = (await orNull(readdir(join(objects, within)))) ?? [];
      const found = await Promise.all(
        names.sort().map(async (name) => {
          const bytes = await orNull(readFile(join(objects, within, name)));
          return { key: `${within}/${name}`, size: bytes?.byteLength ?? -1 };
        }),
      );
      return found.filter(({ key, size }) => key.startsWith(prefix) && size >= 0);
    },
  };
}

async function orNull<Value>(work: Promise<Value>): Promise<Value | null> {
  try {
    return await work;
  } catch (fault) {
    if (
      fault instanceof Error &&
      'code' in fault &&
      ['ENOENT', 'EISDIR', 'ENOTDIR'].includes(String(fault.code))
    )
      return null;
    throw fault;
  }
}
