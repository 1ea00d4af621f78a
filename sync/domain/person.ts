import * as z from 'zod/mini';
import { idSchema, instantSchema } from './id.ts';
import { phoneSchema } from './phone.ts';
import { revSchema } from './rev.ts';
import { emailSchema, nameSchema } from './ticket.ts';

/** Everyone Roost knows: agents and requesters. Devices never push people. */
export const personSchema = z.looseObject({
  id: idSchema,
  rev: revSchema,
  name: nameSchema,
  email: z.nullable(emailSchema),
  role: z.enum(['requester', 'agent', 'lead', 'admin']),
  /** Restricted queues this person is a member of. */
  memberOf: z.array(idSchema),
  /** A disabled person is refused at their next call; their past stays readable. */
  disabled: z.boolean(),
  /** Where they sit and what they do, as the directory says; shown on the requester card. */
  title: z.optional(z.string().check(z.maxLength(120))),
  site: z.optional(z.string().check(z.maxLength(120))),
  /** As they or the desk wrote it. Null or absent when nobody has said. */
  phone: z.optional(z.nullable(phoneSchema)),
  /** Since when they are away: their open tickets are offered to others. Null or absent while they are at work. */
  awaySince: z.optional(z.nullable(instantSchema)),
  /** Since when nothing is left that says who it was. */
  erasedAt: z.optional(instantSchema),
  createdAt: instantSchema,
});
export type Person = z.infer<typeof personSchema>;

/** Whether the person works tickets, as opposed to only asking for help. */
export function isAgent(person: Pick<Person, 'role'>): boolean {
  return person.role !== 'requester';
}
