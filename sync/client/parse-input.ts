import * as z from 'zod/mini';
import { InputError } from './storage-fault.ts';

/** What somebody entered, parsed. Throws an InputError that names the field. */
export function parseInput<Value>(schema: z.ZodMiniType<Value>, value: unknown): Value {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  const [first] = result.error.issues;
  const field = first?.path.join('.') ?? '';
  throw new InputError(
    field,
    `The ${field === '' ? 'entry' : field} cannot be kept as it is. Change it and try again.`,
  );
}
