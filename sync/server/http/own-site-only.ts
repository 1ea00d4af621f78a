import { createMiddleware } from 'hono/factory';
import { CSRF_HEADER } from '../../protocol/version.ts';
import { ApiProblem } from './api-problem.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses unsafe calls that a page of this site did not make. A foreign page can neither send this Origin nor, without being asked first, this
 * header or a JSON content type; each alone would do, and all three are asked for.
 */
export function ownSiteOnly(origin: string) {
  return createMiddleware(async (c, next) => {
    if (!SAFE.has(c.req.method)) {
      if (c.req.header('origin') !== origin)
        throw new ApiProblem('origin-refused', 'This call has to come from a page of this site.');
      if (c.req.header(CSRF_HEADER) !== '1')
        throw new ApiProblem('origin-refused', `This call has to carry the header ${CSRF_HEADER}: 1.`);
    }
    await next();
  });
}
