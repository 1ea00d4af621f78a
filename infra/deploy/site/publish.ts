import { headersFor, type ClientHeaders } from '../../build/client-headers.ts';
import { contentTypeOf } from '../../build/content-types.ts';
import { DeployFault } from '../deploy-fault.ts';
import type { ObjectHeaders, ObjectPort } from './object-port.ts';
import { CURRENT, currentRelease, nextNumber, releaseKey, releaseNumbered, type Release } from './release.ts';

/** A built app, file by file, and the headers that its build asks for. */
export interface BuiltApp {
  readonly build: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly headers: ClientHeaders;
}

/** What publishing stands on. */
export interface PublishDeps {
  readonly objects: ObjectPort;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const ASSETS = 'assets/';
/** What decides which version a browser runs. They go last, in this order: whoever gets the one finds what it names. */
const LAST = ['index.html', 'sw.js'];
const WORKER = 'sw.js';
const WITHOUT_WORKER = '+no-worker';

/** Whether people get this build now, whole. */
export async function isPublished(objects: ObjectPort, build: string): Promise<boolean> {
  return (await currentRelease(objects))?.build === build;
}

/**
 * Publishes a build: hashed files first, beside those of earlier builds, then a copy of the shell under the release's number, then the shell itself,
 * the page and the worker last. Stopped anywhere and done again it ends the same. Gives the release.
 */
export async function publish({ objects, now }: PublishDeps, app: BuiltApp): Promise<Release> {
  const names = [...app.files.keys()].toSorted();
  const assets = names.filter((name) => name.startsWith(ASSETS));
  const shell = inOrder(names.filter((name) => !name.startsWith(ASSETS)));
  for (const name of LAST)
    if (!shell.includes(name))
      throw new DeployFault(`The build has no ${name}. npm run build makes it whole.`);
  for (const name of assets) await objects.put(name, bytesOf(app, name), headersOf(app.headers, name));
  const number = await nextNumber(objects);
  const release = { number, build: app.build, at: new Date(now()).toISOString(), assets, shell };
  await makeCurrent(objects, release, app.headers, async (name) => bytesOf(app, name));
  return release;
}

/**
 * Publishes the shell of an earlier release again, under a higher number. Without `number` it is the newest one before the current that has another
 * build. Its hashed files are all still there, or it is not begun.
 */
export async function publishAgain(
  { objects, now }: PublishDeps,
  headers: ClientHeaders,
  number: number | null = null,
): Promise<Release> {
  const earlier = number === null ? await releaseBefore(objects) : await releaseNumbered(objects, number);
  if (earlier === null)
    throw new DeployFault(
      'There is no earlier release to go back to. npm run rollback -- <environment> --list shows those there are.',
    );
  const there = new Set(await objects.list(ASSETS));
  const missing = earlier.assets.filter((name) => !there.has(name));
  if (missing.length > 0)
    throw new DeployFault(
      `Release ${earlier.number} lacks ${missing.length} of its files, such as ${missing[0] ?? ''}. Go back to a later one, or deploy its commit.`,
    );
  // Written again they lose the mark, and with it their end.
  for (const name of earlier.assets)
    await objects.put(name, await readWhole(objects, name), headersOf(headers, name));
  const { build, assets, shell } = earlier;
  const at = new Date(now()).toISOString();
  const release = { number: await nextNumber(objects), build, at, again: earlier.number, assets, shell };
  await makeCurrent(objects, release, headers, async (name) =>
    readWhole(objects, releaseKey(earlier.number, name)),
  );
  return release;
}

/** Puts a worker in the place of the current one that takes itself away. The page stays what it is. The next deployment, or going back, brings a worker again. */
export async function publishWorker(
  { objects, now }: PublishDeps,
  headers: ClientHeaders,
  worker: Uint8Array,
): Promise<Release> {
  const current = await currentRelease(objects);
  if (current === null)
    throw new DeployFault('Nothing has been published yet, so there is no worker to take back.');
  const { number } = current;
  const build = current.build.endsWith(WITHOUT_WORKER) ? current.build : current.build + WITHOUT_WORKER;
  const release = { ...current, build, number: await nextNumber(objects), at: new Date(now()).toISOString() };
  await makeCurrent(objects, release, headers, async (name) =>
    name === WORKER ? worker : readWhole(objects, releaseKey(number, name)),
  );
  return release;
}

/** Marks the hashed files that the current release has no more. Gives how many. */
export async function supersedeOthers(objects: ObjectPort, headers: ClientHeaders): Promise<number> {
  const current = await currentRelease(objects);
  const kept = new Set(current?.assets ?? []);
  const others = current === null ? [] : (await objects.list(ASSETS)).filter((name) => !kept.has(name));
  for (const name of others) await objects.supersede(name, headersOf(headers, name));
  return others.length;
}

async function makeCurrent(
  objects: ObjectPort,
  release: Release,
  headers: ClientHeaders,
  bytes: (name: string) => Promise<Uint8Array>,
): Promise<void> {
  const record = Buffer.from(`${JSON.stringify(release)}\n`);
  for (const name of release.shell)
    await objects.put(releaseKey(release.number, name), await bytes(name), headersOf(headers, name));
  await objects.put(releaseKey(release.number, CURRENT), record, headersOf(headers, CURRENT));
  for (const name of release.shell) {
    const whole = await bytes(name);
    await objects.put(
      name,
      name === WORKER ? numbered(whole, release.number) : whole,
      headersOf(headers, name),
    );
  }
  await objects.put(CURRENT, record, headersOf(headers, CURRENT));
}

/** The worker with its number in it: a browser takes a worker for new by its bytes. */
function numbered(worker: Uint8Array, number: number): Uint8Array {
  return Buffer.concat([worker, Buffer.from(`\n// release ${number}\n`)]);
}

async function releaseBefore(objects: ObjectPort): Promise<Release | null> {
  const current = await currentRelease(objects);
  if (current === null) return null;
  // A release that was gone back to stands where the older one stood: what lay between them was left for a reason.
  for (let number = (current.again ?? current.number) - 1; number > 0; number -= 1) {
    const release = await releaseNumbered(objects, number);
    if (release !== null && release.build !== current.build) return release;
  }
  return null;
}

async function readWhole(objects: ObjectPort, key: string): Promise<Uint8Array> {
  const bytes = await objects.read(key);
  if (bytes === null) throw new DeployFault(`${key} is not in the bucket any more. Deploy the commit again.`);
  return bytes;
}

function bytesOf({ files }: BuiltApp, name: string): Uint8Array {
  const bytes = files.get(name);
  if (bytes === undefined) throw new Error(`The build lists ${name} and does not hold it.`);
  return bytes;
}

function headersOf(headers: ClientHeaders, name: string): ObjectHeaders {
  return {
    contentType: contentTypeOf(name),
    cacheControl: headersFor(headers, `/${name}`)['cache-control'] ?? 'no-cache',
  };
}

function inOrder(names: readonly string[]): string[] {
  return [...names.filter((name) => !LAST.includes(name)), ...LAST.filter((name) => names.includes(name))];
}
