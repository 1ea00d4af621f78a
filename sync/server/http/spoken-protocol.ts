import { OLDEST_PULL_PROTOCOL, PROTOCOL, PROTOCOL_HEADER } from '../../protocol/version.ts';
import { ApiProblem } from './api-problem.ts';

/**
 * Refuses a pull by a client whose wire this server does not speak (any more, or yet): it updates itself and loses nothing by it. A push
 * is taken whatever the number, since what waits on a device is never turned away for its age.
 */
export function requireSpokenProtocol(request: Request): void {
  const said = request.headers.get(PROTOCOL_HEADER) ?? '';
  const spoken = /^\d{1,6}$/.test(said) ? Number(said) : NaN;
  if (spoken >= OLDEST_PULL_PROTOCOL && spoken <= PROTOCOL) return;
  throw new ApiProblem(
    'upgrade-needed',
    `This server speaks protocol ${OLDEST_PULL_PROTOCOL} to ${PROTOCOL}. Load the app again to update it.`,
  );
}
