import * as z from 'zod/mini';
import { fileOutcomeSchema } from '../domain/event.ts';

/** The fewest and the most bytes a device may ask to send at once: one piece has to fit between two cuts of its line. */
export const PIECE_LEAST_BYTES = 32_768;
export const PIECE_MOST_BYTES = 4_194_304;

/** Where the bytes of one of a message's files are asked for and given: `POST` to send them, `GET` to fetch them. */
export function filePath(messageId: string, fileId: string): string {
  return `/api/files/${messageId}/${fileId}`;
}

/** `POST /api/files/:messageId/:fileId`: asks what is still to be sent. Asking again and again changes nothing. */
export const fileAskSchema = z.object({
  /** How many bytes the device would send at once. */
  wanted: z.int().check(z.minimum(PIECE_LEAST_BYTES), z.maximum(PIECE_MOST_BYTES)),
});
export type FileAsk = z.infer<typeof fileAskSchema>;

/** A form that takes exactly these bytes of the file and no others; to be sent as `multipart/form-data`, with `file` as its last field. */
export const pieceFormSchema = z.object({
  url: z.string(),
  fields: z.record(z.string(), z.string()),
  /** The bytes it takes: from this one on, so many. */
  from: z.int(),
  size: z.int(),
});
export type PieceForm = z.infer<typeof pieceFormSchema>;

export const fileAnswerSchema = z.discriminatedUnion('state', [
  /** The bytes before `form.from` are there. */
  z.object({ state: z.literal('wanted'), form: pieceFormSchema }),
  /** All of it came, and this is what became of it. */
  z.object({ state: z.literal('judged'), outcome: fileOutcomeSchema }),
]);
export type FileAnswer = z.infer<typeof fileAnswerSchema>;
