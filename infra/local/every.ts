/** Does the work again and again, never twice at once. `stop` resolves once what is being done has ended. */
export function every(ms: number, work: () => Promise<void>, onFault: (fault: unknown) => void) {
  let running: Promise<void> | null = null;
  const timer = setInterval(() => {
    running ??= work()
      .catch(onFault)
      .finally(() => (running = null));
  }, ms);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
