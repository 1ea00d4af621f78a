/** A page in some browser, driven as a person would: places are XPaths, which every driver understands. */
export interface EnginePage {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Waits until the place is there, then clicks it. */
  click(xpath: string): Promise<void>;
  /** Waits until the place is there, then types into it key by key. */
  type(xpath: string, text: string): Promise<void>;
  /** What an expression of JavaScript is worth in the page; promises are awaited, and it must be of JSON. */
  evaluate(expression: string): Promise<unknown>;
}

/** A running browser. */
export interface Engine {
  /** With its version, as it says itself. */
  readonly name: string;
  readonly page: EnginePage;
  close(): Promise<void>;
}

/** How long a slow engine on a busy machine may take for one step. */
const STEP_MS = 60_000;
const LOOK_EVERY_MS = 100;

/** Waits until an expression is true in the page. A page that is being left may answer with an error: it is asked again. */
export async function until(page: EnginePage, what: string, expression: string): Promise<void> {
  const end = Date.now() + STEP_MS;
  let last: unknown = null;
  while (Date.now() < end) {
    last = await page.evaluate(expression).catch((fault: unknown) => String(fault));
    if (last === true) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  const shown = await page.evaluate('location.href + " shows: " + document.body.innerText.slice(0, 500)');
  throw new Error(
    `Waited in vain for ${what}; the last answer was ${JSON.stringify(last)}. ${String(shown)}`,
  );
}

/** An expression that is true while the place exists. */
export function isThere(xpath: string): string {
  return `document.evaluate(${JSON.stringify(xpath)}, document, null, XPathResult.BOOLEAN_TYPE, null).booleanValue`;
}
