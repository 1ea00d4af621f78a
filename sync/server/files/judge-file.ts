import { fileTypeFromBuffer } from 'file-type';
import { isPicture } from '../../domain/attachment.ts';
import type { FileOutcome } from '../../domain/event.ts';

/** What could be run where it is opened. */
const PROGRAMS = new Set([
  'application/x-msdownload',
  'application/x-elf',
  'application/x-mach-binary',
  'application/x-msi',
  'application/vnd.microsoft.portable-executable',
  'application/x-ms-shortcut',
  'application/vnd.android.package-archive',
  'application/java-vm',
  'application/wasm',
  'application/vnd.debian.binary-package',
  'application/x-deb',
  'application/x-rpm',
]);

/** Types whose bytes have to bear their mark: nothing else may pass for them. */
const MARKED = new Set(['application/pdf', 'application/zip', 'application/gzip', 'video/mp4', 'audio/mpeg']);
const ZIPS = /^application\/(zip|x-zip-compressed|vnd\.(openxmlformats|oasis|ms-)|epub)/;
const VAGUE = new Set(['application/octet-stream', 'application/x-cfb', 'application/xml', 'text/xml']);

/** Whether the bytes are what the message says of them, by the marks that formats begin with. Whatever could be run is refused. */
export async function judgeFile(bytes: Uint8Array, type: string): Promise<FileOutcome> {
  const found = await foundType(bytes);
  if (startsWithProgram(bytes) || (found !== null && PROGRAMS.has(found))) return 'program';
  return found === null ? withoutMark(type) : withMark(found, type);
}

function withoutMark(type: string): FileOutcome {
  return isPicture(type) || MARKED.has(type) ? 'not-what-it-says' : 'ready';
}

function withMark(found: string, type: string): FileOutcome {
  if (found === type || VAGUE.has(type) || VAGUE.has(found)) return 'ready';
  if (ZIPS.test(found) && ZIPS.test(type)) return 'ready';
  // A picture under another picture's name, a script under a document's: whoever opens it would be deceived.
  return isKin(found, type) ? 'ready' : 'not-what-it-says';
}

/** Formats that go under several names, such as `audio/wav` and `audio/vnd.wave`. Pictures that are shown do not. */
function isKin(found: string, type: string): boolean {
  const family = found.split('/')[0];
  return family !== 'application' && family === type.split('/')[0] && !isPicture(type);
}

/** `MZ`, the ELF mark and `#!`: short enough that a detector of formats may ask for more. */
function startsWithProgram(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  return (
    (a === 0x4d && b === 0x5a) ||
    (a === 0x23 && b === 0x21) ||
    (a === 0x7f && b === 0x45 && c === 0x4c && d === 0x46)
  );
}

async function foundType(bytes: Uint8Array): Promise<string | null> {
  try {
    return (await fileTypeFromBuffer(bytes))?.mime ?? null;
  } catch {
    // A file that ends in the middle of its own head is of no known format.
    return null;
  }
}
