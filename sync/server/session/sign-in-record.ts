import * as z from 'zod/mini';
import type { RecordAddress, RecordBody } from '../record-store.ts';
import { hashSecret } from './secret.ts';

/** How long a person may take at the provider's pages. */
export const SIGN_IN_MS = 15 * 60_000;

const schema = z.object({
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
  /** The hash of the cookie of the browser that set out: a callback link opened anywhere else signs nobody in. */
  browser: z.string(),
});

/** A sign-in under way, kept under the hash of its state. */
export type SignInRecord = z.infer<typeof schema>;

/** Reads a stored sign-in; throws when what is stored is none. */
export function readSignInRecord(body: RecordBody): SignInRecord {
  return schema.parse(body);
}

export function signInAddress(state: string): RecordAddress {
  return { family: 'sign-in', id: hashSecret(state) };
}
