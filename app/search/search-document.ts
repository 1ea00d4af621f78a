import type { Status } from '../../sync/domain/ticket.ts';

/** Somebody in a ticket, as far as search is concerned. */
export interface SearchPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone?: string | null | undefined;
}

/** Everything by which one ticket can be found. It travels to the worker, so it holds values and nothing else. */
export interface SearchDocument {
  readonly id: string;
  /** 8 stored characters. */
  readonly reference: string;
  readonly subject: string;
  readonly status: Status;
  readonly statusSince: string | null;
  readonly openedAt: string;
  readonly lastActivityAt: string;
  readonly queue: string;
  readonly requester: SearchPerson;
  readonly assignee: SearchPerson | null;
  /** Everybody else who wrote in it. */
  readonly writers: readonly SearchPerson[];
  readonly tags: readonly string[];
  /** The messages and notes, oldest first. */
  readonly texts: readonly string[];
}
