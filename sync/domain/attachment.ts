import * as z from 'zod/mini';
import { idSchema } from './id.ts';

/** The most bytes of one file. */
export const FILE_BYTES = 25_000_000;
/** The most files of one message. */
export const FILES_PER_MESSAGE = 10;

/** What a message says of a file, for good: its bytes are kept elsewhere, and whether they have come is told by the timeline. */
export const attachmentSchema = z.looseObject({
  id: idSchema,
  name: z.string().check(z.minLength(1), z.maxLength(255)),
  /** The media type in lower case, without parameters. */
  type: z
    .string()
    .check(z.regex(/^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*$/), z.maxLength(127)),
  /** Bytes. */
  size: z.int().check(z.positive(), z.maximum(FILE_BYTES)),
  /** Taken out of the message for good: its name says by whom, and its bytes are nowhere. */
  removed: z.optional(z.boolean()),
});
export type Attachment = z.infer<typeof attachmentSchema>;

/** Pictures that are shown within a conversation: rasters alone, since an SVG may hold a script. */
const PICTURES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'];

/** Whether a file of this type is shown within the conversation. */
export function isPicture(type: string): boolean {
  return PICTURES.includes(type);
}

/** What a browser is told a file is: its own type where no browser would run it, bytes otherwise. */
export function servedType(type: string): string {
  return isPicture(type) || type === 'application/pdf' ? type : 'application/octet-stream';
}

/** Signs that reorder text, by which `exe.txt` passes for something else, and signs that no file system takes. */
const DECEIVING = /[\p{Cc}\p{Cf}/\\:*?"<>|]/gu;

/** A file’s name as it is kept and given out: one line, no path, at most 255 characters, never empty. */
export function fileName(given: string): string {
  const name = given
    .replace(DECEIVING, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .trimEnd();
  if (name === '') return 'file';
  if (name.length <= 255) return name;
  const end = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';
  return name.slice(0, 255 - end.length) + end;
}
