/** A key to press, as it is written on the keyboard. */
export function KeyCap({ children }: { children: string }) {
  return (
    <kbd className="inline-grid min-w-5 place-items-center rounded-sm border border-line px-1 font-sans text-xs text-muted">
      {children}
    </kbd>
  );
}
