/** Why a command is not carried out. `outdated`: somebody changed what it is about after its author had looked. */
export type AdminRefusalReason = 'not-allowed' | 'outdated' | 'refused';

/** Thrown by a command that will not be carried out. The message is one sentence for the person; `field` names what they filled in wrongly. */
export class AdminRefused extends Error {
  override readonly name = 'AdminRefused';
  readonly reason: AdminRefusalReason;
  readonly field: string | null;

  constructor(reason: AdminRefusalReason, sentence: string, field: string | null = null) {
    super(sentence);
    this.reason = reason;
    this.field = field;
  }
}

/** Refuses what was written upon another form than the one that is stored. */
export function requireBase(stored: { readonly rev: string } | null, base: string | null): void {
  if ((stored?.rev ?? null) === base) return;
  throw new AdminRefused(
    'outdated',
    base === null
      ? 'Something is stored under this id already. Load the page again and try once more.'
      : 'Somebody changed this while you were editing. Look at their changes before you save yours.',
  );
}
