import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { basename, extname, join } from 'node:path';
import type { BenchDocuments } from './bench-documents.ts';

/** What a contender's server is given: the documents, and the folder of the built pages. */
export interface ServeOrder {
  readonly documents: BenchDocuments;
  readonly pages: string;
}

/** Where a contender's server listens. */
export interface Served {
  readonly url: string;
}

/** Runs a contender's server as a child process: it serves once it is told what, and ends with its parent. */
export function serveAsChild(serve: (order: ServeOrder) => Promise<Served>): void {
  process.on('disconnect', () => process.exit(0));
  process.on('message', (order: ServeOrder) => {
    serve(order).then(
      (served) => process.send?.(served),
      (fault: unknown) => {
        console.error(fault);
        process.exit(1);
      },
    );
  });
}

/** Answers with a built page or script, for servers that have nothing of their own for it. */
export async function answerWithPages(pages: string, path: string, response: ServerResponse): Promise<void> {
  const name = basename(path === '/' ? '/index.html' : path);
  try {
    const content = await readFile(join(pages, name));
    const type = extname(name) === '.html' ? 'text/html; charset=utf-8' : 'text/javascript; charset=utf-8';
    response.writeHead(200, { 'content-type': type }).end(content);
  } catch {
    response.writeHead(404).end();
  }
}
