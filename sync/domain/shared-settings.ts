import * as z from 'zod/mini';
import { idSchema } from './id.ts';
import { VIEW_NAME_LENGTH } from './personal.ts';
import { revSchema } from './rev.ts';
import { tagSchema } from './ticket.ts';

/** A tag that the workspace agreed on, with what it is for. Tickets may bear others. */
export const tagSettingSchema = z.looseObject({
  id: idSchema,
  rev: revSchema,
  type: z.literal('tag'),
  name: tagSchema,
  about: z.string().check(z.maxLength(200)),
});

/** A filter of the list that every agent finds under a name. */
export const sharedViewSchema = z.looseObject({
  id: idSchema,
  rev: revSchema,
  type: z.literal('shared-view'),
  name: z.string().check(z.minLength(1), z.maxLength(VIEW_NAME_LENGTH)),
  /** The filter as it stands in the list's address. */
  filter: z.string().check(z.maxLength(2_000)),
  /** Where it stands among the shared views, ascending. */
  position: z.number(),
});
