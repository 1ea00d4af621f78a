import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** How the machine takes the server away: the server alone, whose engine must then follow it, or everything it started at once. */
export type Death = 'server' | 'everything';

const READY = /Roost is at (\S+)/;
const START_MS = 90_000;

/** The local server as a process of its own: the very command that people run. */
export class LocalProcess {
  readonly #child: ChildProcess;
  readonly url: string;

  private constructor(child: ChildProcess, url: string) {
    this.#child = child;
    this.url = url;
  }

  /** Starts it and resolves once it says where it is. Rejects with what it said when it ends instead. */
  static async start(port: number, dataDir: string): Promise<LocalProcess> {
    const command = [
      '--import',
      'tsx',
      'infra/local/start.ts',
      '--port',
      String(port),
      '--data',
      dataDir,
      '--tickets',
      '10',
    ];
    // In a group of its own, so that all of it can be killed in one blow.
    const child = spawn(process.execPath, command, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const url = await new Promise<string>((ready, fail) => {
      const impatience = setTimeout(() => fail(new Error(`It did not start in time:\n${said}`)), START_MS);
      const hear = (chunk: Buffer) => {
        said += String(chunk);
        const found = READY.exec(said)?.[1];
        if (found === undefined) return;
        clearTimeout(impatience);
        ready(found);
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.once('exit', (code) => {
        clearTimeout(impatience);
        fail(new Error(`It ended with ${String(code)}:\n${said}`));
      });
    });
    return new LocalProcess(child, url);
  }

  /** `kill -9`. Resolves once the process is gone. */
  async kill(death: Death): Promise<void> {
    const gone = once(this.#child, 'exit');
    const { pid } = this.#child;
    if (pid === undefined) throw new Error('It never ran');
    process.kill(death === 'everything' ? -pid : pid, 'SIGKILL');
    await gone;
  }

  /** Ctrl-C. Gives the exit code. */
  async interrupt(): Promise<number | null> {
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGINT');
    await gone;
    return this.#child.exitCode;
  }
}
