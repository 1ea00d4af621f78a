import type { Person } from '../../domain/person.ts';

/** Who is known. Read at each call, strongly consistent, so that disabling a person or a new role acts at once. */
export interface PeopleDirectory {
  byId(personId: string): Promise<Person | null>;
  /** By e-mail, whatever its case; null when nobody or somebody else has it. */
  byEmail(email: string): Promise<Person | null>;
}
