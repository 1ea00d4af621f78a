import { expect, type Locator, type Page } from '@playwright/test';

/** What a reply says of itself once the server has it: *Saved*, and from the moment its mail has left *E-mailed*. */
export const AT_THE_SERVER = /Saved|E-mailed/;

/** What a person sees and does on an open ticket. */
export class TicketScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get subject(): Locator {
    return this.page.locator('#ticket-title');
  }

  get reply(): Locator {
    return this.page.getByRole('textbox', { name: /^Reply to/ });
  }

  get note(): Locator {
    return this.page.getByRole('textbox', { name: /^Internal note/ });
  }

  /** The message with this text in the conversation. */
  message(text: string): Locator {
    return this.page.locator('[data-message]', { hasText: text });
  }

  /** Opens the ticket at this place of the list, and gives its id. */
  async openFromList(place: number): Promise<string> {
    const link = this.page.locator('[data-ticket]').nth(place);
    const id = (await link.getAttribute('data-ticket')) ?? '';
    await link.click();
    await expect(this.reply).toBeVisible();
    return id;
  }

  async sendReply(text: string): Promise<void> {
    await this.reply.fill(text);
    await this.reply.press('Control+Enter');
    await expect(this.reply).toHaveValue('');
    await this.sendNow();
  }

  /** Ends the seconds in which a reply can be taken back. */
  async sendNow(): Promise<void> {
    const button = this.page.getByRole('button', { name: 'Send now' });
    await button.click();
    await expect(button).toHaveCount(0);
  }

  async addNote(text: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Note', exact: true }).click();
    await this.note.fill(text);
    await this.note.press('Control+Enter');
    await expect(this.note).toHaveValue('');
  }

  async choose(field: 'Status' | 'Priority' | 'Queue' | 'Assignee', label: string): Promise<void> {
    const select = this.page.getByRole('combobox', { name: field, exact: true });
    await select.selectOption({ label });
    await expect(select.locator('option:checked')).toHaveText(label);
  }
}

/** The chip above everything. */
export function chip(page: Page): Locator {
  return page.getByTestId('sync-chip');
}

/** Waits until the worker holds the app and the device holds the desk: from here on it opens with no network. */
export async function readyForOffline(page: Page): Promise<void> {
  await expect(chip(page)).toHaveText('All changes saved', { timeout: 60_000 });
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}
