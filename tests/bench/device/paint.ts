import type { Page } from '@playwright/test';

/** What runs in the page to time one thing a person does. */
export interface Timed {
  /** What is done, to the element of a selector: a click, or with `type` a text put into it, or with `press` a key with Ctrl. */
  readonly to: string;
  readonly type?: string;
  readonly press?: string;
  /** It is done once this selector is there, in an element with this text if one is given. */
  readonly until: string;
  readonly says?: string;
}

/** Milliseconds from what is done until what it brings about has been painted. */
export async function timeToPaint(page: Page, timed: Timed): Promise<number> {
  return page.evaluate(async ({ to, type, press, until, says }) => {
    const target = document.querySelector<HTMLElement>(to);
    if (target === null) throw new Error(`Not there: ${to}`);
    const startedMs = performance.now();
    if (type !== undefined) {
      // Past React's own notion of the value, so that it takes the event for a person's.
      Reflect.set(HTMLInputElement.prototype, 'value', type, target);
      target.dispatchEvent(new Event('input', { bubbles: true }));
      await Promise.resolve();
    } else if (press !== undefined) {
      target.dispatchEvent(
        new KeyboardEvent('keydown', { key: press, ctrlKey: true, bubbles: true, cancelable: true }),
      );
    } else target.click();
    // No function with a name in here: what compiles this file would have it call a helper that the page does not have.
    while (
      ![...document.querySelectorAll(until)].some(
        (element) => says === undefined || element.textContent.includes(says),
      )
    )
      await new Promise((frame) => requestAnimationFrame(frame));
    return new Promise<number>((painted) => {
      // A message posted from a frame's callback is heard after that frame has been painted.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => painted(performance.now() - startedMs);
        port2.postMessage(null);
      });
    });
  }, timed);
}

/** Milliseconds from choosing an option until a selector matches and is painted. */
export async function timeChoice(page: Page, select: string, value: string): Promise<number> {
  return page.evaluate(
    async ([selector, next]) => {
      const field = document.querySelector<HTMLSelectElement>(selector);
      if (field === null) throw new Error(`Nothing to choose in: ${selector}`);
      const startedMs = performance.now();
      // Past React's own notion of the value, so that it takes the event for a person's.
      Reflect.set(HTMLSelectElement.prototype, 'value', next, field);
      field.dispatchEvent(new Event('change', { bubbles: true }));
      // The field is drawn from the ticket: it keeps the value only once the ticket has it.
      await new Promise((frame) => requestAnimationFrame(frame));
      while (field.value !== next) await new Promise((frame) => requestAnimationFrame(frame));
      return new Promise<number>((painted) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => painted(performance.now() - startedMs);
          port2.postMessage(null);
        });
      });
    },
    [select, value] as const,
  );
}
