import * as z from 'zod';
import { isThere, until, type EnginePage } from './engine.ts';

/** The name under which WebDriver hands elements about: https://www.w3.org/TR/webdriver2/#elements */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

const elementSchema = z.object({ [ELEMENT]: z.string() });
const sessionSchema = z.object({
  sessionId: z.string(),
  capabilities: z.looseObject({ browserName: z.string(), browserVersion: z.string() }),
});

/** One session with a server that speaks W3C WebDriver. */
export class WebDriverSession {
  readonly name: string;
  readonly page: EnginePage;
  private readonly origin: string;
  private readonly id: string;

  private constructor(origin: string, { sessionId, capabilities }: z.infer<typeof sessionSchema>) {
    this.origin = origin;
    this.id = sessionId;
    this.name = `${capabilities.browserName} ${capabilities.browserVersion}`;
    this.page = this.makePage();
  }

  static async open(
    origin: string,
    capabilities: Readonly<Record<string, unknown>>,
  ): Promise<WebDriverSession> {
    const body = { capabilities: { alwaysMatch: capabilities } };
    return new WebDriverSession(origin, sessionSchema.parse(await ask('POST', `${origin}/session`, body)));
  }

  async close(): Promise<void> {
    await ask('DELETE', `${this.origin}/session/${this.id}`);
  }

  private post(path: string, body: object): Promise<unknown> {
    return ask('POST', `${this.origin}/session/${this.id}/${path}`, body);
  }

  private makePage(): EnginePage {
    const page: EnginePage = {
      goto: async (url) => {
        await this.post('url', { url });
      },
      reload: async () => {
        await this.post('refresh', {});
      },
      evaluate: (expression) =>
        this.post('execute/async', {
          script: `const done = arguments[0]; Promise.resolve(${expression}).then(done, (fault) => done(String(fault)));`,
          args: [],
        }),
      click: async (xpath) => {
        await this.post(`element/${await this.find(page, xpath)}/click`, {});
      },
      type: async (xpath, text) => {
        await this.post(`element/${await this.find(page, xpath)}/value`, { text });
      },
    };
    return page;
  }

  private async find(page: EnginePage, xpath: string): Promise<string> {
    await until(page, xpath, isThere(xpath));
    return elementSchema.parse(await this.post('element', { using: 'xpath', value: xpath }))[ELEMENT];
  }
}

async function ask(method: string, url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const { value } = z.object({ value: z.unknown() }).parse(await response.json());
  if (!response.ok) throw new Error(`${method} ${new URL(url).pathname}: ${JSON.stringify(value)}`);
  return value;
}
