/** The device could not keep something. The message is a sentence for the person. */
export class StorageFault extends Error {
  override readonly name = 'StorageFault';
}

/** What somebody entered cannot be taken. `field` names what to mend. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly field: string;

  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }
}

/** A storage error as a fault, with the sentence that fits it. */
export function storageFault(cause: unknown): StorageFault {
  const name = cause instanceof Error ? `${cause.name} ${cause.message}` : String(cause);
  const sentence = /quota/i.test(name)
    ? 'This device has no room left. Free some space, then try again.'
    : 'This device could not store the change. Reload the page, then try again.';
  return new StorageFault(sentence, { cause });
}
