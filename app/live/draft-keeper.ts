/** How long typing may be unkept, in milliseconds: the promise is 250, and the device needs a part of it for writing. */
export const KEEP_WITHIN_MS = 150;

export interface DraftKeeper<Content> {
  /** Takes what is written as it stands now; it is kept within KEEP_WITHIN_MS. */
  typed(content: Content): void;
  /** Keeps at once what is not kept yet: before a send, when the page is hidden, when the composer goes. */
  flush(): Promise<void>;
  /** Forgets what was typed since the last keeping: the text has been sent. */
  drop(): void;
}

/**
 * Keeps a draft while it is typed: at the first letter a timer starts, and when it ends the newest form is saved. Saves follow each
 * other, never overlap, so an older text cannot land on a newer one. `onKept` is told when all that was typed is on the device.
 */
export function draftKeeper<Content = string>(
  save: (content: Content) => Promise<void>,
  schedule: (run: () => void, afterMs: number) => () => void,
  onFault: (fault: unknown) => void,
  onKept: () => void,
): DraftKeeper<Content> {
  let pending: { readonly content: Content } | null = null;
  let cancel: (() => void) | null = null;
  let saving: Promise<void> = Promise.resolve();

  const flush = (): Promise<void> => {
    cancel?.();
    cancel = null;
    if (pending === null) return saving;
    const { content } = pending;
    pending = null;
    saving = saving
      .then(() => save(content))
      .then(() => {
        if (pending === null) onKept();
      })
      .catch(onFault);
    return saving;
  };

  return {
    typed(content) {
      pending = { content };
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
