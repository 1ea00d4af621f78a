import type { Article, Setting } from '../../domain/setting.ts';
import type { ServerDeps } from '../server-deps.ts';
import { putDocument, workspaceKey } from './put-document.ts';
import { runJobs } from './run-jobs.ts';

/** Stores settings, new or changed; their revs are the server's. */
export async function putSettings(deps: ServerDeps, settings: readonly Setting[]): Promise<void> {
  await runJobs(
    deps,
    settings.map((setting) => ({
      documents: [workspaceKey('settings', setting.id)],
      markers: [],
      apply: (plan) => putDocument(plan, 'settings', setting),
    })),
  );
}

/** Stores articles, new or changed; their revs are the server's. */
export async function putArticles(deps: ServerDeps, articles: readonly Article[]): Promise<void> {
  await runJobs(
    deps,
    articles.map((article) => ({
      documents: [workspaceKey('articles', article.id)],
      markers: [],
      apply: (plan) => putDocument(plan, 'articles', article),
    })),
  );
}
