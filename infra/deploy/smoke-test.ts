import { z } from 'zod';
import { DeployFault } from './deploy-fault.ts';
import type { DeployContext } from './deploy-context.ts';

const releaseSchema = z.looseObject({ build: z.string() });

/** Looks at the site as a browser does. Throws `DeployFault` with what is not as it should be. */
export async function smokeTest(fetch: DeployContext['fetch'], domain: string, build: string): Promise<void> {
  const site = `https://${domain}`;
  const get = async (path: string, status: number) => {
    const answer = await fetch(site + path);
    if (answer.status !== status)
      throw new DeployFault(
        `${site}${path} is answered ${answer.status} and not ${status}. npm run rollback -- <environment> takes the site back.`,
      );
    return answer.text();
  };
  await get('/api/health/live', 200);
  await get('/api/health/ready', 200);
  // Nobody is signed in here, and the API has to say so itself.
  await get('/api/session', 401);
  const page = await get('/', 200);
  const [, script] = /"(\/assets\/[^"]+\.js)"/.exec(page) ?? [];
  if (script === undefined) throw new DeployFault(`${site} does not serve the app’s page.`);
  await get(script, 200);
  await get('/sw.js', 200);
  // Whom to tell of a hole. A site that lacks it answers this path with the app's page or with nothing.
  if (!/^Contact: \S+/m.test(await get('/.well-known/security.txt', 200)))
    throw new DeployFault(`${site} does not say whom to tell of a hole in its security.`);
  const published = releaseSchema.parse(JSON.parse(await get('/release.json', 200)));
  if (published.build !== build)
    throw new DeployFault(
      `${site} serves ${published.build} and not ${build}. Wait a minute for CloudFront, and give the same command again.`,
    );
}
