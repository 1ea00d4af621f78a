import * as z from 'zod/mini';
import { emailSchema } from './ticket.ts';

/** The most addresses of one mail's To, and of its Cc. */
export const RECIPIENTS = 10;

const addressesSchema = z.array(emailSchema).check(z.maxLength(RECIPIENTS));

/** Whom a draft is meant for, finished or not. */
export const draftRecipientsSchema = z.object({ to: addressesSchema, cc: addressesSchema });

/** Whom a message is mailed to: exactly these. */
export const recipientsSchema = z.object({
  to: addressesSchema.check(z.minLength(1)),
  cc: addressesSchema,
});
export type Recipients = z.infer<typeof recipientsSchema>;

/** The recipients with each address once, in lower case: whoever stands in To is not in Cc as well. */
export function eachOnce({ to, cc }: Recipients): Recipients {
  const first = [...new Set(to.map(lowerCase))];
  const others = new Set(cc.map(lowerCase));
  for (const address of first) others.delete(address);
  return { to: first, cc: [...others] };
}

/** An address as it is compared. */
export function lowerCase(address: string): string {
  return address.toLowerCase();
}
