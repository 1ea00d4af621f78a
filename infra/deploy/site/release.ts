import { z } from 'zod';
import type { ObjectPort } from './object-port.ts';

/** Where the record of the release is that people get now. */
export const CURRENT = 'release.json';
const RELEASES = 'releases/';

const schema = z.object({
  /** Grows with every publication, also with one of an older build: a worker takes whatever is new, and never goes back. */
  number: z.int().positive(),
  /** Which build it is. */
  build: z.string(),
  /** When it was published, RFC 3339. */
  at: z.string(),
  /** The number of the release whose build this one publishes again. */
  again: z.int().positive().optional(),
  /** Its hashed files, and the others, which are kept under its number. */
  assets: z.array(z.string()),
  shell: z.array(z.string()),
});
export type Release = z.infer<typeof schema>;

/** Where a release keeps its own copy of a file of the shell. */
export function releaseKey(number: number, file: string): string {
  return `${RELEASES}${number}/${file}`;
}

/** The release that people get now; null before the first. */
export async function currentRelease(objects: ObjectPort): Promise<Release | null> {
  return readRelease(objects, CURRENT);
}

/** A release by its number; null when it was never finished. */
export async function releaseNumbered(objects: ObjectPort, number: number): Promise<Release | null> {
  return readRelease(objects, releaseKey(number, CURRENT));
}

/** A number above all that were ever begun. */
export async function nextNumber(objects: ObjectPort): Promise<number> {
  const keys = await objects.list(RELEASES);
  return Math.max(0, ...keys.map((key) => Number(key.slice(RELEASES.length).split('/')[0]))) + 1;
}

async function readRelease(objects: ObjectPort, key: string): Promise<Release | null> {
  const bytes = await objects.read(key);
  return bytes === null ? null : schema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
}

/** Every release that was finished, the newest first. */
export async function allReleases(objects: ObjectPort): Promise<Release[]> {
  const releases: Release[] = [];
  for (let number = (await nextNumber(objects)) - 1; number > 0; number -= 1) {
    const release = await releaseNumbered(objects, number);
    if (release !== null) releases.push(release);
  }
  return releases;
}
