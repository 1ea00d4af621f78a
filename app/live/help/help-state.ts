import type { Desk } from '../desk-context.tsx';

/**
 * Who is at the requesters' pages, as far as is known. `opening`: nothing is known yet, or their local database is being opened. `nobody`: no
 * requester is signed in; `unreachable` when the server could not be asked. `agent`: somebody who works at the desk.
 */
export type HelpState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'nobody'; readonly unreachable: boolean }
  | { readonly kind: 'agent'; readonly name: string }
  | { readonly kind: 'fault'; readonly sentence: string }
  /** `fault`: what waits could not be taken over, in a sentence. */
  | { readonly kind: 'open'; readonly desk: Desk; readonly fault: string | null };
