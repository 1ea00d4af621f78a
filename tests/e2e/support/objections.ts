import type { Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

/** What axe finds on the page as it stands, by day and by night, in one line for each element. */
export async function objections(page: Page, options: RunOptions = {}): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const one of await violations(page, 'html', options)) found.push(`${colorScheme}: ${one}`);
  }
  return found;
}

/**
 * What axe finds within this part of the page, in the colours that it has now. Axe is given to each document once: to read its half a megabyte anew for
 * every question costs more than the question.
 */
export async function violations(page: Page, within = 'html', options: RunOptions = {}): Promise<string[]> {
  for (const frame of page.frames())
    if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  // What passes is not described: that takes as long as to find it.
  const asked: { within: string; options: RunOptions } = {
    within,
    options: { ...options, resultTypes: ['violations'] },
  };
  return page.evaluate(async (given) => {
    const { axe: tool } = window as unknown as { axe: typeof axe };
    const results = await tool.run(given.within, given.options);
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
    );
  }, asked);
}
