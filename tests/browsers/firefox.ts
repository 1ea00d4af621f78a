import puppeteer from 'puppeteer-core';
import { isThere, until, type Engine, type EnginePage } from './engine.ts';

export const FIREFOX = process.env['ROOST_FIREFOX'] ?? '/usr/bin/firefox-esr';

/** Debian's Firefox over WebDriver BiDi, with a fresh profile. */
export async function openFirefox(): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    headless: true,
    defaultViewport: { width: 1280, height: 800 },
  });
  const tab = await browser.newPage();
  const page: EnginePage = {
    goto: async (url) => {
      await tab.goto(url);
    },
    reload: async () => {
      await tab.reload();
    },
    evaluate: (expression) => tab.evaluate(expression),
    click: async (xpath) => {
      await until(page, xpath, isThere(xpath));
      await tab.locator(`::-p-xpath(${xpath})`).click();
    },
    type: async (xpath, text) => {
      await page.click(xpath);
      await tab.keyboard.type(text);
    },
  };
  return { name: await browser.version(), page, close: () => browser.close() };
}
