import { refuse, type Refusal } from '../domain/refusal.ts';
import { DOCUMENT_BYTES, DOCUMENT_DEPTH } from '../protocol/limits.ts';

const FORBIDDEN_KEYS: readonly string[] = ['constructor', 'prototype'];

/**
 * Looks at parsed JSON before anything else does: no key that reaches for a prototype or begins with an underscore, no number that JSON
 * cannot write, not too deep, not too large. It never recurses, so that a million brackets cost a refusal and not the stack.
 */
export function refuseHostileJson(value: unknown): Refusal | null {
  const rest: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 1 }];
  for (let item = rest.pop(); item !== undefined; item = rest.pop()) {
    if (typeof item.value === 'number' && !Number.isFinite(item.value))
      return refuse('invalid', 'A number in it is too large to be kept.');
    if (typeof item.value !== 'object' || item.value === null) continue;
    if (item.depth > DOCUMENT_DEPTH) return refuse('invalid', 'It nests too deep.');
    for (const [key, inner] of Object.entries(item.value)) {
      if (key.startsWith('_') || FORBIDDEN_KEYS.includes(key))
        return refuse('invalid', 'It has a field whose name is not allowed.');
      rest.push({ value: inner, depth: item.depth + 1 });
    }
  }
  return Buffer.byteLength(JSON.stringify(value)) > DOCUMENT_BYTES
    ? refuse('too-large', `It is larger than ${DOCUMENT_BYTES / 1000} KB.`)
    : null;
}
