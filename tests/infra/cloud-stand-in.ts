import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { z } from 'zod';

/** A call that a function made to AWS. */
export interface CloudCall {
  readonly by: string;
  /** As IAM names it. */
  readonly action: string;
  readonly path: string;
  readonly body: string;
}

/** Runs a function that another one calls, by the name or ARN it was called by. */
export type Invoked = (name: string, event: unknown) => Promise<unknown>;

/** What a function may do, as its role in the template says. */
export type MayDo = (name: string, action: string) => boolean;

const itemsSchema = z.object({ TransactItems: z.array(z.record(z.string(), z.unknown())) });

/** What is asked of a role for a transaction is what is in it. */
const OF_A_TRANSACTION: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
};

/**
 * AWS for functions that run here: each goes to `<url>/<name>`. The table is DynamoDB Local, buckets, connections and mail are kept in memory, and what a
 * function's role does not allow is refused, as IAM would.
 */
export async function startCloud(table: string, mayDo: MayDo) {
  const calls: CloudCall[] = [];
  const refused: string[] = [];
  const objects = new Map<string, Buffer>();
  let tableFault: object | null = null;
  let mailFault: { readonly name: string; readonly message: string } | null = null;
  let invoked: Invoked = async (name) => Promise.reject(new Error(`Nobody runs ${name} here.`));
  const server = createServer((request, response) => {
    void answer(request, response).catch((fault: unknown) => {
      response.writeHead(500).end(String(fault));
    });
  });
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await buffer(request);
    const [, by = '', service = '', ...rest] = (request.url ?? '').split('?')[0]?.split('/') ?? [];
    const path = rest.join('/');
    const actions = actionsOf(service, request, body.toString('utf8'));
    for (const action of actions) calls.push({ by, action, path, body: body.toString('utf8') });
    const missing = actions.filter((action) => !mayDo(by, action));
    if (missing.length > 0) {
      refused.push(...missing.map((action) => `${by} ${action}`));
      response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(JSON.stringify({ __type: 'AccessDeniedException', message: missing.join() }));
    } else if (service === 'table' && tableFault !== null) {
      response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(JSON.stringify(tableFault));
    } else if (service === 'table') await passOn(table, request, body, response);
    else if (service === 'mail' && mailFault !== null) {
      response.writeHead(400, { 'content-type': 'application/json', 'x-amzn-errortype': mailFault.name });
      response.end(JSON.stringify({ message: mailFault.message }));
    } else if (service === 'files') keep(objects, request, path, body, response);
    else if (service === 'lambda') {
      const answered = await invoked(path, JSON.parse(body.toString('utf8')));
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answered));
    } else {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ MessageId: 'ses-1' }));
    }
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    calls,
    refused,
    objects,
    /** Says what stands behind a call of one function by another. */
    runs: (next: Invoked) => (invoked = next),
    /** From now on the table answers nothing but this fault; null mends it. */
    breakTable: (fault: object | null) => (tableFault = fault),
    /** From now on SES refuses every mail so. */
    breakMail: (fault: { readonly name: string; readonly message: string }) => (mailFault = fault),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function actionsOf(service: string, request: IncomingMessage, body: string): string[] {
  const method = request.method ?? '';
  if (service === 'socket') return [`execute-api:ManageConnections`];
  if (service === 'lambda') return ['lambda:InvokeFunction'];
  if (service === 'codedeploy') return [`codedeploy:${targetOf(request)}`];
  if (service === 'mail') return ['ses:SendEmail', 'ses:SendRawEmail'];
  if (service === 'files')
    return [`s3:${method === 'PUT' ? 'PutObject' : method === 'DELETE' ? 'DeleteObject' : 'GetObject'}`];
  const target = targetOf(request);
  if (!target.startsWith('Transact')) return [`dynamodb:${target}`];
  const kinds = itemsSchema.parse(JSON.parse(body)).TransactItems.flatMap((item) => Object.keys(item));
  return [...new Set(kinds)].map((kind) => `dynamodb:${OF_A_TRANSACTION[kind] ?? kind}`);
}

function targetOf(request: IncomingMessage): string {
  return String(request.headers['x-amz-target']).split('.')[1] ?? '';
}

async function passOn(table: string, request: IncomingMessage, body: Buffer, response: ServerResponse) {
  const answered = await fetch(table, {
    method: 'POST',
    headers: {
      'content-type': String(request.headers['content-type']),
      'x-amz-target': String(request.headers['x-amz-target']),
      authorization: String(request.headers.authorization),
    },
    body,
  });
  response.writeHead(answered.status, { 'content-type': 'application/x-amz-json-1.0' });
  response.end(Buffer.from(await answered.arrayBuffer()));
}

function keep(
  objects: Map<string, Buffer>,
  request: IncomingMessage,
  key: string,
  body: Buffer,
  response: ServerResponse,
): void {
  const kept = objects.get(key);
  if (request.method === 'PUT') {
    objects.set(key, body);
    response.writeHead(200).end();
  } else if (kept === undefined) {
    response.writeHead(404, { 'content-type': 'application/xml' });
    response.end('<Error><Code>NoSuchKey</Code><Message>It is not there.</Message></Error>');
  } else response.writeHead(200, { 'content-length': kept.length }).end(kept);
}
