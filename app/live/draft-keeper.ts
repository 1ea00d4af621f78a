/** How long typing may be unkept, in milliseconds: the promise is 250, and the device needs a part of it for writing. */
export const KEEP_WITHIN_MS = 150;

export interface DraftKeeper {
  /** Takes the text as it stands now; it is kept within KEEP_WITHIN_MS. */
  typed(text: string): void;
  /** Keeps at once what is not kept yet: before a send, when the page is hidden, when the composer goes. */
  flush(): Promise<void>;
  /** Forgets what was typed since the last keeping: the text has been sent. */
  drop(): void;
}

/**
 * Keeps a draft while it is typed: at the first letter a timer starts, and when it ends the newest text is saved. Saves follow each
 * other, never overlap, so an older text cannot land on a newer one.
 */
export function draftKeeper(
  save: (text: string) => Promise<void>,
  schedule: (run: () => void, afterMs: number) => () => void,
  onFault: (fault: unknown) => void,
): DraftKeeper {
  let pending: string | null = null;
  let cancel: (() => void) | null = null;
  let saving: Promise<void> = Promise.resolve();

  const flush = (): Promise<void> => {
    cancel?.();
    cancel = null;
    if (pending === null) return saving;
    const text = pending;
    pending = null;
    saving = saving.then(() => save(text)).catch(onFault);
    return saving;
  };

  return {
    typed(text) {
      pending = text;
      cancel ??= schedule(() => void flush(), KEEP_WITHIN_MS);
    },
    flush,
    drop() {
      cancel?.();
      cancel = null;
      pending = null;
    },
  };
}
