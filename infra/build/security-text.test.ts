import { expect, it } from 'vitest';
import { MemoryObjects, appOf } from '../../tests/support/deploy-rig.ts';
import { environmentNamed } from '../aws/environments.ts';
import { withSecurityText } from '../deploy/site/with-security-text.ts';
import { publish } from '../deploy/site/publish.ts';
import { contentTypeOf } from './content-types.ts';
import { securityText, SECURITY_FILE } from './security-text.ts';

const MADE_MS = Date.parse('2026-11-28T03:00:00.000Z');
const production = environmentNamed('production');

it('says whom to tell, what they may expect, and until when, in the form of RFC 9116', () => {
  expect(securityText('https://desk.roost.example', production.security, MADE_MS)).toBe(
    [
      'Contact: mailto:security@roost.example',
      'Expires: 2027-11-23T03:00:00Z',
      'Policy: https://roost.example/security',
      'Canonical: https://desk.roost.example/.well-known/security.txt',
      'Preferred-Languages: en',
      '',
    ].join('\n'),
  );
});

it('is published with the app, under its own name of its own environment, as plain text', async () => {
  const objects = new MemoryObjects();
  const app = withSecurityText(appOf('b1'), production, MADE_MS);
  const release = await publish({ objects, now: () => MADE_MS }, app);
  expect(objects.text(SECURITY_FILE)).toContain('Canonical: https://desk.roost.example/');
  expect(release.shell).toContain(SECURITY_FILE);
  expect(contentTypeOf(SECURITY_FILE)).toBe('text/plain; charset=utf-8');
});
