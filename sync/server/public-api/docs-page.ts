import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { Described } from './describe-api.ts';

const operationSchema = z.looseObject({
  operationId: z.string(),
  summary: z.string(),
  description: z.string(),
  security: z.array(z.object({ key: z.array(z.string()) })),
  parameters: z.array(
    z.looseObject({
      name: z.string(),
      in: z.string(),
      required: z.boolean(),
      schema: z.looseObject({ description: z.optional(z.string()) }),
    }),
  ),
  requestBody: z.optional(z.unknown()),
  responses: z.record(z.string(), z.looseObject({ description: z.string() })),
});

const documentSchema = z.looseObject({
  info: z.object({ title: z.string(), version: z.string(), description: z.string() }),
  servers: z.array(z.object({ url: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
});
type DocumentedOperation = z.infer<typeof operationSchema>;

const STYLE = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{margin:0 auto;max-width:60rem;padding:1.5rem}
pre{overflow-x:auto;padding:.75rem;border:1px solid;border-radius:.375rem;font-size:.875rem}
code{font-size:.9em}table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.25rem .75rem .25rem 0;border-bottom:1px solid}
section{border-top:1px solid;margin-top:2rem;padding-top:1rem}`;

/** A page for people, and the policy that it is sent with: it has no script, and one style that is named by its hash. */
export interface DocsPage {
  readonly html: string;
  readonly policy: string;
}

/** The description of the API as a page that is read without any script. */
export function docsPage(described: Described): DocsPage {
  const { info, servers, paths, components } = documentSchema.parse(described);
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  const links = operations.map(
    ({ path, method, operation }) =>
      `<li><a href="#${text(operation.operationId)}">${text(operation.summary)}</a> <code>${text(`${method} ${path}`)}</code></li>`,
  );
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>API · ${text(info.title)}</title><style>${STYLE}</style></head>
<body><main><h1>${text(info.title)} API</h1><p>Version ${text(info.version)}, at <code>${text(servers[0]?.url ?? '')}</code>. <a href="openapi.json">OpenAPI 3.1</a></p>
${paragraphs(info.description)}
<nav aria-label="Operations"><ul>${links.join('')}</ul></nav>
${operations.map(({ path, method, operation }) => operationSection(method, path, operation)).join('\n')}
<section><h2>Schemas</h2>${schemaSections(components.schemas)}</section></main></body></html>
`;
  const hash = createHash('sha256').update(STYLE).digest('base64');
  const closed = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  return { html, policy: `${closed}; style-src 'sha256-${hash}'` };
}

function operationSection(method: string, path: string, operation: DocumentedOperation): string {
  const { operationId, summary, description, security, parameters, requestBody, responses } = operation;
  const scope = security.flatMap(({ key }) => key)[0];
  return `<section id="${text(operationId)}"><h2>${text(summary)}</h2><p><code>${text(`${method} ${path}`)}</code></p>
${paragraphs(description)}<p>${scope === undefined ? 'Any key will do.' : `Needs the scope <code>${text(scope)}</code>.`}</p>
${requestBody === undefined ? '' : `<p>Body: ${references(requestBody)}</p>`}${parametersTable(parameters)}${responsesTable(responses)}</section>`;
}

function parametersTable(parameters: DocumentedOperation['parameters']): string {
  if (parameters.length === 0) return '';
  const rows = parameters.map(({ name, in: where, required, schema: { description = '', ...schema } }) => {
    const about = `${required ? 'Required. ' : ''}${description}`;
    return `<tr><td><code>${text(name)}</code></td><td>${text(where)}</td><td>${code(about)} <code>${text(JSON.stringify(schema))}</code></td></tr>`;
  });
  return `<table><thead><tr><th>Parameter</th><th>In</th><th>What it is</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function responsesTable(responses: DocumentedOperation['responses']): string {
  const rows = Object.entries(responses).map(
    ([status, response]) =>
      `<tr><td>${text(status)}</td><td>${code(response.description)} ${references(response)}</td></tr>`,
  );
  return `<table><thead><tr><th>Status</th><th>What it says</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function schemaSections(schemas: Readonly<Record<string, unknown>>): string {
  return Object.entries(schemas)
    .map(
      ([name, schema]) =>
        `<h3 id="schema-${text(name)}">${text(name)}</h3><pre tabindex="0">${text(JSON.stringify(schema, null, 2))}</pre>`,
    )
    .join('\n');
}

/** Links to the schemas that something refers to. */
function references(value: unknown): string {
  const names = [...JSON.stringify(value).matchAll(/#\/components\/schemas\/(\w+)/g)].map(
    ([, name = '']) => name,
  );
  return [...new Set(names)].map((name) => `<a href="#schema-${text(name)}">${text(name)}</a>`).join(', ');
}

function paragraphs(words: string): string {
  return words
    .split('\n\n')
    .map((one) => `<p>${code(one)}</p>`)
    .join('\n');
}

/** Words in which backticks mark code. */
function code(words: string): string {
  return text(words).replaceAll(/`([^`]+)`/g, '<code>$1</code>');
}

function text(raw: string): string {
  return raw
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
