import type { Kind } from '../domain/kind.ts';
import type { Scope } from '../domain/scope.ts';

/** Names one log: each (scope, kind) is divided into lanes. */
export interface LogKey {
  readonly scope: Scope;
  readonly kind: Kind;
  readonly lane: number;
}
