import type { Environment } from '../../aws/environments.ts';
import { securityText, SECURITY_FILE } from '../../build/security-text.ts';
import type { BuiltApp } from './publish.ts';

/** The app with the `security.txt` of the environment it goes to: the build itself is the same for all of them. */
export function withSecurityText(
  app: BuiltApp,
  { domain, security }: Pick<Environment, 'domain' | 'security'>,
  madeAtMs: number,
): BuiltApp {
  const text = securityText(`https://${domain}`, security, madeAtMs);
  return { ...app, files: new Map([...app.files, [SECURITY_FILE, Buffer.from(text)]]) };
}
