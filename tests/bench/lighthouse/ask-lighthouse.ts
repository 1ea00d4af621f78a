import { execFile } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

const CLI = join(import.meta.dirname, 'node_modules/lighthouse/cli/index.js');

export const SCORES = ['performance', 'accessibility', 'best-practices'] as const;

/** What Lighthouse gives a page, each of 100. */
export type Scores = Readonly<Record<(typeof SCORES)[number], number>>;

const categorySchema = z.object({
  score: z.number(),
  auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
});

const reportSchema = z.object({
  categories: z.record(z.enum(SCORES), categorySchema),
  audits: z.record(z.string(), z.object({ title: z.string(), score: z.number().nullable() })),
});

interface Question {
  readonly name: string;
  readonly url: string;
  readonly form: 'mobile' | 'desktop';
  /** Where the browser that it is to look with can be spoken to. */
  readonly port: number;
  /** Where its whole report is left. */
  readonly folder: string;
  /** Whether what the browser keeps for this page stays. */
  readonly keepsStorage: boolean;
}

/** Has Lighthouse load a page, and gives what it scores. What cost points is told, since a score alone helps nobody. */
export async function askLighthouse(question: Question): Promise<Scores> {
  const { name, url, form, port, folder, keepsStorage } = question;
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  await promisify(execFile)(process.execPath, [
    ...[CLI, url, `--port=${port}`, '--quiet', '--output=json', `--output-path=${file}`],
    `--only-categories=${SCORES.join(',')}`,
    ...(form === 'desktop' ? ['--preset=desktop'] : []),
    ...(keepsStorage ? ['--disable-storage-reset'] : []),
  ]);
  const { categories, audits } = reportSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  for (const [category, { auditRefs }] of Object.entries(categories))
    for (const { id, weight } of auditRefs) {
      const audit = audits[id];
      if (weight > 0 && audit !== undefined && (audit.score ?? 1) < 0.9)
        console.log(`${name}, ${category}: ${audit.title} (${id}) ${audit.score}`);
    }
  const scoreOf = (category: (typeof SCORES)[number]) => Math.round(categories[category].score * 100);
  return {
    performance: scoreOf('performance'),
    accessibility: scoreOf('accessibility'),
    'best-practices': scoreOf('best-practices'),
  };
}
