import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../infra/local/free-port.ts';
import type { Engine } from './engine.ts';
import { WebDriverSession } from './web-driver.ts';

export const WEBKIT_DRIVER = process.env['ROOST_WEBKIT_DRIVER'] ?? '/usr/bin/WebKitWebDriver';
export const XVFB = '/usr/bin/Xvfb';

const START_MS = 20_000;

/** Debian's WebKitGTK in its own small browser, with a screen of its own: it has no mode without one. */
export async function openWebKit(): Promise<Engine> {
  const screen = await openScreen();
  const port = await freePort();
  const driver = spawn(WEBKIT_DRIVER, ['--host=127.0.0.1', `--port=${port}`], {
    stdio: 'ignore',
    // Its sandbox wants namespaces, which a container may not make.
    env: { ...process.env, DISPLAY: screen.display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  });
  const end = async () => {
    await endProcess(driver);
    await endProcess(screen.server);
  };
  try {
    const origin = `http://127.0.0.1:${port}`;
    await answering(`${origin}/status`, driver);
    const session = await WebDriverSession.open(origin, {
      // The certificate of the test is nobody's.
      acceptInsecureCerts: true,
      'webkitgtk:browserOptions': { binary: findBrowser(), args: ['--automation'] },
    });
    return {
      name: session.name,
      page: session.page,
      close: async () => {
        await session.close();
        await end();
      },
    };
  } catch (fault) {
    await end();
    throw fault;
  }
}

/** Where the package puts the browser: in the folder of whichever version of the library it was built with. */
function findBrowser(): string {
  const roots = readdirSync('/usr/lib').map((folder) => join('/usr/lib', folder));
  const places = roots.flatMap((root) =>
    ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'].map((folder) => join(root, folder, 'MiniBrowser')),
  );
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error('WebKitGTK has no MiniBrowser here.');
  return found;
}

async function openScreen(): Promise<{ readonly server: ChildProcess; readonly display: string }> {
  const server = spawn(XVFB, ['-displayfd', '1', '-screen', '0', '1300x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [number] = (await once(server.stdout, 'data', { signal: AbortSignal.timeout(START_MS) })) as [Buffer];
  return { server, display: `:${String(number).trim()}` };
}

async function answering(url: string, driver: ChildProcess): Promise<void> {
  const end = Date.now() + START_MS;
  while (driver.exitCode === null && Date.now() < end) {
    const isUp = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('WebKitWebDriver does not answer.');
}

async function endProcess(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return;
  const ended = once(process, 'exit');
  process.kill('SIGTERM');
  await ended;
}
