import { mkdirSync, readdirSync, readFileSync, existsSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { ObjectPort } from '../../infra/deploy/site/object-port.ts';

/** The site's bucket as a folder, which a server of files may serve. Marks are of no use here. */
export function folderObjects(folder: string): ObjectPort {
  return {
    list: async (prefix) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((one) => one.isFile())
        .map((one) => relative(folder, join(one.parentPath, one.name)))
        .filter((key) => key.startsWith(prefix)),
    read: async (key) => {
      const file = join(folder, key);
      return existsSync(file) ? readFileSync(file) : null;
    },
    put: async (key, bytes) => {
      const file = join(folder, key);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    },
    supersede: async () => undefined,
  };
}

/** Every file under a folder, by its path in it. */
export function filesOf(folder: string): Map<string, Uint8Array> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return new Map(
    files.map((one) => {
      const file = join(one.parentPath, one.name);
      return [relative(folder, file), readFileSync(file)];
    }),
  );
}
